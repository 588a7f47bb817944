// SPDX-License-Identifier: MIT
//! A notice of the desktop, over D-Bus.
#pragma once

#include <QObject>
#include <QString>

namespace PayRecipients {

//! By the Desktop Notifications Specification 1.2, https://specifications.freedesktop.org/notification-spec/. Where
//! nobody serves it, nothing happens.
class FreedesktopNotification : public QObject {
    Q_OBJECT

public:
    explicit FreedesktopNotification(QObject* parent = nullptr);

    //! In place of the one before. \param title, text plain text
    void show(const QString& title, const QString& text);

Q_SIGNALS:
    void chosen();

private Q_SLOTS:
    void takeAction(uint id, const QString& action);
    void takeToken(uint id, const QString& token) const;

private:
    uint m_id = 0; //!< of the notice shown last; 0 for none
};

} // namespace PayRecipients
