// SPDX-License-Identifier: MIT
#include "pages/FirstRunPage.h"

#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

QString listed(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names << QDir::toNativeSeparators(path);
    return QLocale().createSeparatedList(names);
}

} // namespace

FirstRunPage::FirstRunPage(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(Spacing::medium);

    auto* title = new QLabel(tr("Welcome to Pay Recipients"), column);
    title->setFont(Type::sized(title->font(), Type::headline));
    auto* text = new QLabel(tr("The address book of whom you pay through Kopo Kopo: find a recipient, copy its "
                               "destination reference, pay. It works offline too."),
        column);
    text->setWordWrap(true);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(text);
    m_warnings = new QLabel(column);
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warnings->setWordWrap(true);
    m_warnings->hide();
    layout->addWidget(m_warnings);
    layout->addSpacing(Spacing::large);

    const auto addDoor = [column, layout, this](const QString& icon, const QString& name, const QString& description,
                             void (FirstRunPage::*chosen)()) {
        auto* door = new QCommandLinkButton(name, description, column);
        door->setIcon(symbolicIcon(icon));
        door->setAccessibleName(name);
        door->setAutoDefault(true); // Enter presses it, as it does in dialogs
        door->setAccessibleDescription(description);
        connect(door, &QPushButton::clicked, this, chosen);
        layout->addWidget(door);
        return door;
    };
    auto* first = addDoor(u"sign-in"_s, tr("Sign in"),
        tr("With the client ID and secret that your Administrator gets under Manage K2 Connect. "
           "Kopo Kopo then tells what it knows of each recipient whose location you import."),
        &FirstRunPage::signInRequested);
    addDoor(u"recipients"_s, tr("Use without signing in"),
        tr("Fill the address book by hand or by import. You can sign in later."),
        &FirstRunPage::useWithoutSigningInRequested);
    addDoor(u"open"_s, tr("Try the demo"), tr("Made-up recipients, no network, and nothing is kept."),
        &FirstRunPage::demoRequested);
    layout->addStretch(3);
    setFocusProxy(first);

    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(column, 4);
    row->addStretch(1);
}

void FirstRunPage::showWarnings(const QStringList& sentences)
{
    m_warnings->setVisible(!sentences.isEmpty());
    m_warnings->setText(sentences.join(u"\n\n"_s));
    m_warnings->setAccessibleName(m_warnings->text());
}

QString FirstRunPage::unreadableProfilesText(const QStringList& paths)
{
    return tr("Some profiles on this computer could not be read: %1. Their address books are still here. Restore the "
              "files from a backup, or install the newest Pay Recipients, then start it again.")
        .arg(listed(paths));
}

QString FirstRunPage::booksWithoutProfileText(const QStringList& paths, const QString& profilesFolder)
{
    return tr("There is an address book here to which no profile belongs: %1. If it was copied from another computer, "
              "copy the profiles as well, into %2, then start Pay Recipients again.")
        .arg(listed(paths), QDir::toNativeSeparators(profilesFolder));
}

} // namespace PayRecipients
