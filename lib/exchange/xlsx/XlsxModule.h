// SPDX-License-Identifier: MIT
//! The module that links libxlsxwriter.
#pragma once

#include "exchange/XlsxWriter.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT const PayRecipients::XlsxWriter* payRecipientsXlsxWriter();
