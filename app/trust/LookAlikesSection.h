// SPDX-License-Identifier: MIT
//! Says whom a recipient could be taken for.
#pragma once

#include "details/DetailsSection.h"
#include "trust/LookAlikes.h"

class QVBoxLayout;

namespace PayRecipients {

//! What there is to say of one look-alike.
struct LookAlikeWarning {
    LookAlike lookAlike;
    QString sentence;

    friend bool operator==(const LookAlikeWarning&, const LookAlikeWarning&) = default;
};

class LookAlikesSection : public DetailsSection {
    Q_OBJECT

public:
    explicit LookAlikesSection(QWidget* parent = nullptr);

    const QList<LookAlikeWarning>& warnings() const { return m_warnings; }
    //! The gravest first; only some of many are shown.
    void setWarnings(const QList<LookAlikeWarning>& warnings);

    //! Nothing of it stands in the recipient itself.
    void showRecipient(const Recipient&, const Circumstances&) override { }
    QList<QWidget*> tabStops() const override { return m_buttons; }

Q_SIGNALS:
    void compareClicked(const QList<PayRecipients::RecipientKey>& keys);
    void dismissClicked(const PayRecipients::LookAlike& lookAlike);

private:
    QWidget* makeWarning(const LookAlikeWarning& warning, int number);

    QList<LookAlikeWarning> m_warnings;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
    QList<QWidget*> m_buttons;
};

} // namespace PayRecipients
