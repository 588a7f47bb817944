// SPDX-License-Identifier: MIT
#include "help/ShortcutList.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

struct ShortcutList {
    Q_DECLARE_TR_FUNCTIONS(PayRecipients::ShortcutList)
};

QString native(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

//! "&File" → "File"; "&1  Acme && Sons" → "1  Acme & Sons"
QString plain(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        out += text[i];
    }
    if (out.endsWith(u'…'))
        out.chop(1);
    return out;
}

//! "Alt+F, S": through the menus. Empty where a step has no mnemonic, as on macOS.
QString path(const QString& menu, const QString& item)
{
    const QKeySequence first = QKeySequence::mnemonic(menu);
    const QKeySequence second = QKeySequence::mnemonic(item);
    if (first.isEmpty() || second.isEmpty())
        return {};
    return native(first) + u", "_s + native(QKeySequence(second[0].key()));
}

void addActions(const QMenu& menu, const QString& title, QList<ShortcutGroup::Entry>& entries)
{
    for (const QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu* inner = action->menu()) {
            addActions(*inner, title, entries);
            continue;
        }
        QStringList keys;
        for (const QKeySequence& shortcut : action->shortcuts())
            keys << native(shortcut);
        entries << ShortcutGroup::Entry{ plain(action->text()),
            keys.isEmpty() ? path(title, action->text()) : keys.join(u", "_s) };
    }
}

} // namespace

QList<ShortcutGroup> shortcutsOf(const QMenuBar& menuBar)
{
    QList<ShortcutGroup> groups;
    for (const QAction* top : menuBar.actions()) {
        if (!top->menu())
            continue;
        ShortcutGroup group{ plain(top->text()), {} };
        addActions(*top->menu(), top->text(), group.entries);
        groups << group;
    }

    const auto keys = [](auto... key) { return QStringList{ native(QKeySequence(key))... }.join(u", "_s); };
    groups << ShortcutGroup{ ShortcutList::tr("In the search field"),
        {
            { ShortcutList::tr("Choose another recipient"),
                keys(Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown) },
            { ShortcutList::tr("Copy its destination reference"), keys(Qt::Key_Return) },
            { ShortcutList::tr("Clear the search"), keys(Qt::Key_Escape) },
        } };
    groups << ShortcutGroup{ ShortcutList::tr("In the list"),
        {
            { ShortcutList::tr("Copy the destination reference"), keys(Qt::Key_Return) },
            { ShortcutList::tr("Choose all"), native(QKeySequence::SelectAll) },
            { ShortcutList::tr("Choose several"), keys(Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down) },
            { ShortcutList::tr("What can be done with them"), keys(Qt::Key_Menu, Qt::SHIFT | Qt::Key_F10) },
        } };
    groups << ShortcutGroup{ ShortcutList::tr("Everywhere"),
        {
            { ShortcutList::tr("To the next field or button, and back"), keys(Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab) },
            { ShortcutList::tr("Close a window or message"), keys(Qt::Key_Escape) },
        } };
    return groups;
}

} // namespace PayRecipients
