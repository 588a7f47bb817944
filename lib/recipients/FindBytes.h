// SPDX-License-Identifier: MIT
//! Finds some bytes in many.
#pragma once

#include <QByteArrayView>

namespace PayRecipients {

//! The first place of a needle in a haystack at or after `from`, or -1. The fastest way that the platform has.
//! \param needle not empty
qsizetype findBytes(QByteArrayView haystack, QByteArrayView needle, qsizetype from = 0);

//! The same without help from the platform; public so that the two are compared in a test.
qsizetype findBytesPortably(QByteArrayView haystack, QByteArrayView needle, qsizetype from = 0);

} // namespace PayRecipients
