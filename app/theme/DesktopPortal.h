// SPDX-License-Identifier: MIT
//! What a Linux desktop wishes of the programs' looks.
#pragma once

#include "theme/Scheme.h"

#include <QObject>

#include <optional>

class QDBusMessage;
class QDBusVariant;

namespace PayRecipients {

//! Asks the settings portal of freedesktop.org (org.freedesktop.portal.Settings, namespace org.freedesktop.appearance)
//! without waiting for it, and follows it. Elsewhere, and without a portal, there is never a wish.
class DesktopPortal : public QObject {
    Q_OBJECT

public:
    explicit DesktopPortal(QObject* parent = nullptr);

    //! Nothing until the portal answered, or where the desktop has no preference.
    std::optional<Scheme> wish() const;

Q_SIGNALS:
    void wishChanged();

private Q_SLOTS:
    void hear(const QDBusMessage& message);

private:
    void ask(const QString& key);
    void take(const QString& group, const QString& key, const QDBusVariant& value);

    uint m_colourScheme = 0;
    uint m_contrast = 0;
};

} // namespace PayRecipients
