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
    m_unreadable = new QLabel(column);
    m_unreadable->setTextFormat(Qt::PlainText);
    m_unreadable->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_unreadable->setWordWrap(true);
    m_unreadable->hide();
    layout->addWidget(m_unreadable);
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

void FirstRunPage::showUnreadableProfiles(const QStringList& paths)
{
    m_unreadable->setVisible(!paths.isEmpty());
    m_unreadable->setText(paths.isEmpty() ? QString() : unreadableProfilesText(paths));
    m_unreadable->setAccessibleName(m_unreadable->text());
}

QString FirstRunPage::unreadableProfilesText(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names << QDir::toNativeSeparators(path);
    return tr("Some profiles on this computer could not be read: %1. Their address books are still here. Restore the "
              "files from a backup, or install the newest Pay Recipients, then start it again.")
        .arg(QLocale().createSeparatedList(names));
}

} // namespace PayRecipients
