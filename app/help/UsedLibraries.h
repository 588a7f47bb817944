// SPDX-License-Identifier: MIT
//! What others wrote and this program stands on.
#pragma once

#include <QList>
#include <QString>

namespace PayRecipients {

struct UsedLibrary {
    QString name;
    QString version; //!< as far as it can be told the one that runs, else the one this was built with
    QString licence; //!< its SPDX identifier
};

QList<UsedLibrary> usedLibraries();

} // namespace PayRecipients
