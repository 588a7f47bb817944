// SPDX-License-Identifier: MIT
//! What can be done with the recipient, and how a check at the service went.
#pragma once

#include "details/DetailsSection.h"

class QLabel;
class QPushButton;

namespace PayRecipients {

class StatusMark;

class DetailsActions : public DetailsSection {
    Q_OBJECT

public:
    //! Where a check of this recipient at the service stands.
    struct Check {
        bool isUnderWay = false;
        bool hasFailed = false;
        QString answer = {}; //!< the sentence that says how the last one ended; empty where there was none

        friend bool operator==(const Check&, const Check&) = default;
    };

    explicit DetailsActions(QWidget* parent = nullptr);

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;
    void setCheck(const Check& check);
    QList<QWidget*> tabStops() const override;

Q_SIGNALS:
    void enterReferenceClicked();
    void refreshClicked();
    void openKopoKopoClicked();
    void editClicked();
    void pinClicked();

private:
    void updateRefresh();

    QPushButton* m_enterReference;
    QPushButton* m_refresh;
    QPushButton* m_openKopoKopo;
    QPushButton* m_edit;
    QPushButton* m_pin;
    StatusMark* m_mark;
    QLabel* m_answer;

    Check m_check;
    bool m_hasLocation = false;
    bool m_serviceAvailable = false;
    QWidget* m_focusedMeanwhile = nullptr; //!< where Qt took the focus while the button had to rest
};

} // namespace PayRecipients
