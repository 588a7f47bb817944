// SPDX-License-Identifier: MIT
//! The scheme that fits the person's desktop.
#pragma once

#include "theme/DesktopPortal.h"

#include <QPalette>

namespace PayRecipients {

//! Follows the desktop's portal, else what Qt knows of the platform, else the palette that the platform began with.
class SystemScheme : public QObject {
    Q_OBJECT

public:
    //! To be made before the application's palette is set for the first time.
    explicit SystemScheme(QObject* parent = nullptr);

    Scheme scheme() const;

Q_SIGNALS:
    //! The desktop changed; scheme() may be another.
    void changed();

private:
    DesktopPortal m_portal;
    QPalette m_firstPalette;
};

} // namespace PayRecipients
