// SPDX-License-Identifier: MIT
#include "theme/ProgramIcon.h"

#include <QImageReader>
#include <QPixmap>

namespace PayRecipients {

using namespace Qt::StringLiterals;

QIcon programIcon()
{
    QIcon icon;
    for (const int side : { 16, 32, 64, 128 }) {
        QImageReader reader(u":/icons/pay-recipients-%1.png"_s.arg(side), "png");
        reader.setAutoDetectImageFormat(false); // else every plugin for pictures is loaded
        icon.addPixmap(QPixmap::fromImageReader(&reader));
    }
    return icon;
}

} // namespace PayRecipients
