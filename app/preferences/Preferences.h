// SPDX-License-Identifier: MIT
//! What a person has set for the whole program, whatever profile is open.
#pragma once

#include "preferences/ProxyChoice.h"

#include <QObject>
#include <QString>

class QSettings;

namespace PayRecipients {

//! Keeps the settings in `preferences.ini`. Each is written as soon as it is set, and told by a signal if it is another
//! one than before. What the file holds that this version does not know counts as the default.
class Preferences : public QObject {
    Q_OBJECT

public:
    //! In what colours the program shows itself.
    enum class Theme { System, Light, Dark, HighContrast };
    Q_ENUM(Theme)

    //! \param folder takes the file; made when the first value is set
    explicit Preferences(const QString& folder, QObject* parent = nullptr);

    //! Code of the language, such as "en"; empty for that of the computer.
    QString language() const;
    Theme theme() const;
    //! Whether every recipient is asked for when a book opens. No, unless the person wants it: a reference does not
    //! change, so the book is complete without, and nothing is sent that nobody asked for.
    bool refreshesOnStart() const;
    ProxyChoice proxy() const;

    void setLanguage(const QString& code);
    void setTheme(Theme theme);
    void setRefreshesOnStart(bool refreshes);
    void setProxy(const ProxyChoice& proxy);

Q_SIGNALS:
    void languageChanged(const QString& code);
    void themeChanged(PayRecipients::Preferences::Theme theme);
    void refreshesOnStartChanged(bool refreshes);
    void proxyChanged(const PayRecipients::ProxyChoice& proxy);

private:
    QSettings* m_settings;
};

} // namespace PayRecipients
