// SPDX-License-Identifier: MIT
#include "recipients/SearchField.h"

#include <QKeyEvent>

namespace PayRecipients {

using namespace Qt::StringLiterals;

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Search recipients"));
    //: %1 is a keyboard shortcut
    setPlaceholderText(
        tr("Search recipients  %1").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    setClearButtonEnabled(true);
    setMaxLength(500);
}

bool SearchField::event(QEvent* event)
{
    // A line edit claims Ctrl+C for itself even when it has nothing to copy; then the window's own action is meant.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)
        && !hasSelectedText()) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT moveRequested(event->key());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT copyRequested();
        return;
    case Qt::Key_Escape:
        clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace PayRecipients
