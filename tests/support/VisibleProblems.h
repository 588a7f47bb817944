// SPDX-License-Identifier: MIT
//! What a dialog says is wrong.
#pragma once

#include "dialogs/ProblemLine.h"

#include <QStringList>

namespace PayRecipients {

//! The sentences beside the fields, and those of the whole form, as far as they can be seen.
inline QStringList visibleProblems(const QWidget& dialog)
{
    QStringList texts;
    for (const ProblemLine* problem : dialog.findChildren<ProblemLine*>()) {
        if (problem->isVisibleTo(&dialog))
            texts.append(problem->text());
    }
    return texts;
}

} // namespace PayRecipients
