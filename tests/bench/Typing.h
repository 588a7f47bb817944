// SPDX-License-Identifier: MIT
//! What people type, letter by letter.
#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace PayRecipients {

//! The search field after each keystroke of some searches.
inline QStringList keystrokes()
{
    QStringList typed;
    for (const QLatin1String search : { QLatin1String("wanjiru ka"), QLatin1String("0712 34"),
             QLatin1String("4cab4ebf"), QLatin1String("pending"), QLatin1String("no such") }) {
        for (qsizetype length = 1; length <= search.size(); ++length)
            typed.append(search.first(length));
    }
    return typed;
}

//! The p-th part (0 … 1) of some figures, from below.
inline double quantile(std::vector<double> figures, double p)
{
    std::sort(figures.begin(), figures.end());
    return figures[std::min(figures.size() - 1, static_cast<std::size_t>(p * static_cast<double>(figures.size())))];
}

} // namespace PayRecipients
