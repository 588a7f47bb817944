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
    connect(this, &QLineEdit::textEdited, this, [this] { m_isEditedLast = true; });
}

void SearchField::begin(const QString& text)
{
    setFocus(Qt::OtherFocusReason);
    selectAll();
    insert(text); // unlike setText(), it can be undone
}

QSize SearchField::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 60, QLineEdit::sizeHint().height() };
}

QSize SearchField::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 24, QLineEdit::minimumSizeHint().height() };
}

bool SearchField::event(QEvent* event)
{
    // A line edit claims these keys even when it has nothing to copy or to undo; then the window's own action is meant.
    if (event->type() == QEvent::ShortcutOverride && isMeantForWindow(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

bool SearchField::isMeantForWindow(const QKeyEvent& key) const
{
    if (key.matches(QKeySequence::Copy))
        return !hasSelectedText();
    return (text().isEmpty() || !m_isEditedLast)
        && (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo));
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (isMeantForWindow(*event))
        return event->ignore(); // though there may be nothing to undo there
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
