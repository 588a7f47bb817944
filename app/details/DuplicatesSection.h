// SPDX-License-Identifier: MIT
//! Says that other entries seem to be the same recipient.
#pragma once

#include "details/DetailsSection.h"

class QLabel;
class QPushButton;

namespace PayRecipients {

class DuplicatesSection : public DetailsSection {
    Q_OBJECT

public:
    explicit DuplicatesSection(QWidget* parent = nullptr);

    //! \param sentence empty where there are none
    void setSentence(const QString& sentence);

    //! Nothing of it stands in the recipient itself.
    void showRecipient(const Recipient&, const Circumstances&) override { }
    QList<QWidget*> tabStops() const override;

Q_SIGNALS:
    void compareClicked();

private:
    QLabel* m_sentence;
    QPushButton* m_compare;
};

} // namespace PayRecipients
