// SPDX-License-Identifier: MIT
//! Where a person says under what a recipient was found whose creation had an unknown outcome.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Recipient.h"

#include <QDialog>

class QLineEdit;

namespace PayRecipients {

class ProblemLine;

//! One field, which takes a location of the profile's service or a destination reference. Changes nothing itself.
class FoundRecipientDialog : public QDialog {
    Q_OBJECT

public:
    //! \param recipient the entry whose creation is unknown
    //! \param profileOrigin whose locations are taken
    FoundRecipientDialog(const Recipient& recipient, const QString& profileOrigin, QWidget* parent = nullptr);
    ~FoundRecipientDialog() override;

    //! After it was accepted: what makes the entry the one that was found.
    //! \param time of the change set
    ChangeSet changes(const QDateTime& time) const;

    //! Closes the dialog, unless what was pasted is neither: then it says so.
    void accept() override;

private:
    QString problem() const;
    void showProblem(const QString& sentence);

    RecipientKey m_key;
    QString m_origin;
    QLineEdit* m_field;
    ProblemLine* m_problem;
};

} // namespace PayRecipients
