// SPDX-License-Identifier: MIT
#include "Translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

const auto folderOfOurs = u":/i18n"_s;
const auto nameOfOurs = u"pay-recipients"_s;

//! Texts of Qt's own that our windows show, for the languages that Qt itself does not speak: those of the buttons of
//! dialogs and of the menus of text fields.
[[maybe_unused]] constexpr const char* textsOfQt[]{
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Help"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
};

//! Languages that no native speaker has read yet. Take one out when somebody has.
const QStringList notReviewed{ u"sw"_s };

//! The territory decides how dates look: a Kenyan computer's stay Kenyan in every language.
QLocale localeOf(const QString& language)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(language);
    if (system.language() == wanted.language())
        return system;
    const auto territory = system.territory() == QLocale::AnyTerritory ? QLocale::Kenya : system.territory();
    return { wanted.language(), territory };
}

} // namespace

Translations::Translations() = default;

Translations::~Translations()
{
    removeAll();
}

QStringList Translations::languages()
{
    QStringList codes;
    const QString prefix = nameOfOurs + u'_';
    for (const QString& file : QDir(folderOfOurs).entryList({ prefix + u"*.qm"_s }, QDir::Files, QDir::Name))
        codes << file.mid(prefix.size()).chopped(3);
    return codes;
}

QString Translations::nameOf(const QString& language)
{
    const QLocale locale(language);
    QString name = locale.language() == QLocale::English ? u"English"_s : locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return notReviewed.contains(language)
        ? QCoreApplication::translate("Translations", "%1 (not yet reviewed by a native speaker)").arg(name)
        : name;
}

void Translations::use(const QString& language)
{
    removeAll();
    const bool isChosen = !language.isEmpty() && languages().contains(language);
    QLocale::setDefault(isChosen ? localeOf(language) : QLocale::system());
    const QLocale locale;
    // What is installed last is asked first. English tells "1 recipient" from "2 recipients", for all others to fall
    // back on.
    install(QLocale(QLocale::English), nameOfOurs, folderOfOurs);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English)
        install(locale, nameOfOurs, folderOfOurs);
}

bool Translations::install(const QLocale& locale, const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder) || !QCoreApplication::installTranslator(translator.get()))
        return false;
    m_installed.push_back(std::move(translator));
    return true;
}

void Translations::removeAll()
{
    m_installed.clear(); // a translator that ends is no longer asked
}

} // namespace PayRecipients
