// SPDX-License-Identifier: MIT
#include "widgets/WrappedLabel.h"

#include "widgets/PlainToolTip.h"

#include <QEvent>
#include <QTextBoundaryFinder>

namespace PayRecipients {

namespace {

//! The text with each piece that does not fit elided.
QString fitted(const QString& text, const QFontMetrics& metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    QString result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const QString piece = text.mid(begin, end - begin);
        const bool fits = metrics.horizontalAdvance(piece.trimmed()) <= width;
        result += fits ? piece : metrics.elidedText(piece, Qt::ElideMiddle, width);
        begin = end;
    }
    return result;
}

} // namespace

WrappedLabel::WrappedLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void WrappedLabel::setText(const QString& text)
{
    m_whole = text;
    setAccessibleName(text);
    fit();
}

bool WrappedLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    showPlainToolTip(this, *static_cast<QHelpEvent*>(event), text() == m_whole ? QString() : m_whole);
    return true;
}

void WrappedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void WrappedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fit();
}

void WrappedLabel::fit()
{
    const int width = contentsRect().width() - 2 * margin();
    const bool isLaidOut = width > fontMetrics().averageCharWidth() * 4;
    // Setting the same text anew would take away a selection.
    if (const QString shown = isLaidOut ? fitted(m_whole, fontMetrics(), width) : m_whole; shown != text())
        QLabel::setText(shown);
}

} // namespace PayRecipients
