// SPDX-License-Identifier: MIT
#include "store/StoreLog.h"

namespace PayRecipients {

Q_LOGGING_CATEGORY(lcStore, "payrecipients.store")

} // namespace PayRecipients
