// SPDX-License-Identifier: MIT
//! The words of the program, in the language that the person chose or in that of the computer.
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace PayRecipients {

//! The translations that are built in, ours and Qt's. They end with the object.
//!
//! Words are translated as a window is made: after use(), make windows anew.
class Translations {
public:
    Translations();
    ~Translations();

    //! Codes of the languages that there are, such as "en": one for each file in resources/translations.
    static QStringList languages();
    //! A language's own name, and whether a native speaker has yet to read it: "Kiswahili (not yet reviewed …)".
    static QString nameOf(const QString& language);

    //! From now on words, numbers and dates are those of a language.
    //! \param language one of languages(); anything else, such as nothing, stands for the computer's
    void use(const QString& language);

private:
    bool install(const QLocale& locale, const QString& name, const QString& folder);
    void removeAll();

    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace PayRecipients
