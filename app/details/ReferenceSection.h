// SPDX-License-Identifier: MIT
//! The destination reference, what copies it, and why it is missing or may be old.
#pragma once

#include "details/DetailsSection.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace PayRecipients {

class StatusMark;
class WrappedLabel;

class ReferenceSection : public DetailsSection {
    Q_OBJECT

public:
    explicit ReferenceSection(QWidget* parent = nullptr);

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;
    QList<QWidget*> tabStops() const override;
    //! The button that copies has the focus next; false while there is nothing to copy.
    bool focusCopy();

Q_SIGNALS:
    void copyClicked();
    //! What the source says is to be shown instead of what the person typed.
    void useToldClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeFonts();

    QLabel* m_title;
    QLineEdit* m_reference;
    WrappedLabel* m_difference;
    QToolButton* m_useTold;
    QPushButton* m_copy;
    StatusMark* m_remedyMark;
    QLabel* m_remedy;
    bool m_isGuarded = false; //!< a change that nobody has acknowledged
};

} // namespace PayRecipients
