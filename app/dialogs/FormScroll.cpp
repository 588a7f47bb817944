// SPDX-License-Identifier: MIT
#include "dialogs/FormScroll.h"

#include "dialogs/RecipientForm.h"

#include <QDialog>

namespace PayRecipients {

FormScroll::FormScroll(QWidget* content, QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the keyboard begins in the first field
    setWidget(content);
}

void FormScroll::fit(QDialog& dialog, RecipientForm& form) const
{
    const QFontMetrics metrics = dialog.fontMetrics();
    const int height = form.longestHeight() + widget()->sizeHint().height() - form.sizeHint().height();
    const int rest = dialog.sizeHint().height() - sizeHint().height();
    dialog.resize(metrics.averageCharWidth() * 84, height + rest + 3 * metrics.height());
}

} // namespace PayRecipients
