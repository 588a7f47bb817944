// SPDX-License-Identifier: MIT
#include "Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace PayRecipients {

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication& application)
{
    const auto install = [&application](const QLocale& locale, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        const bool isThere = translator->load(locale, name, u"_"_s, folder);
        if (isThere)
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
        return isThere;
    };
    const QLocale locale;
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(locale, u"pay-recipients"_s, u":/i18n"_s))
        install(QLocale(QLocale::English), u"pay-recipients"_s, u":/i18n"_s);
}

} // namespace PayRecipients
