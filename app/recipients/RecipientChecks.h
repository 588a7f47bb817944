// SPDX-License-Identifier: MIT
//! What came of asking the service about one recipient, for whoever waits for it.
#pragma once

#include "recipients/Recipient.h"

#include <QObject>

#include <optional>
#include <unordered_map>

namespace k2 {
struct Error;
}

namespace PayRecipients {

class Session;
struct SyncReport;

//! Remembers how a recipient was when the check began, and says in a sentence what is different when the answer came.
class RecipientChecks : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    //! \param session or null; the checks under way are forgotten
    void setSession(Session* session);
    bool isUnderWay(RecipientKey key) const { return m_before.contains(key); }

    //! To be called before the entry is handed to RecipientSync.
    void begin(RecipientKey key);

Q_SIGNALS:
    void begun(PayRecipients::RecipientKey key);
    //! \param answer one or two sentences
    void ended(PayRecipients::RecipientKey key, bool hasFailed, const QString& answer);

private:
    void takeAnswer(RecipientKey key, const std::optional<k2::Error>& error);
    void takeEnd(const SyncReport& report);

    Session* m_session = nullptr;
    std::unordered_map<RecipientKey, Recipient> m_before;
};

//! What a check brought, in one sentence: "The destination reference has come.", "… nothing has changed.", …
QString checkText(const Recipient& before, const Recipient& after);

} // namespace PayRecipients
