// SPDX-License-Identifier: MIT
#include "Sentence.h"

#include "text/ErrorText.h"

#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

namespace {

//! How the sentence begins, what it says to do next included as far as it is always the same.
QString expectedFor(const Outcome& outcome)
{
    static const QHash<QByteArray, QString> sentences{
        { "Unreachable", u"Acme cannot be reached. Check the internet connection"_s },
        { "Timeout", u"Acme did not answer in time. Try again"_s },
        { "Tls", u"The connection to Acme is not secure, so nothing was sent. Check the date of this computer"_s },
        { "Unauthorised", u"Acme did not accept the client ID and client secret. Check them"_s },
        { "Forbidden", u"Acme does not allow this for your account. Ask the account's Administrator"_s },
        { "NotFound", u"Acme does not know this location. Check the address"_s },
        { "Gone", u"Acme no longer answers this question. Look in the web app"_s },
        { "RateLimited", u"Acme asks us to slow down. Try again in "_s },
        { "Server", u"Acme has a problem of its own at the moment. Try again in "_s },
        { "Rejected", u"Acme did not accept the request"_s },
        { "BadResponse", u"The answer of Acme could not be understood. Check the base URL"_s },
        { "RefusedOrigin", u"This location does not belong to Acme, so it was not asked. Open the profile"_s },
        { "Cancelled", u"Stopped before Acme answered. Start again"_s },
    };
    if (nameOf(outcome) == "OutcomeUnknown") {
        return outcome.error->httpStatus == 0
            ? u"The answer of Acme never came, so it may or may not have been done. Look in the web app"_s
            : u"Acme answered, but its answer does not say whether it was done. Look in the web app"_s;
    }
    return sentences.value(nameOf(outcome), u"(none is expected)"_s);
}

} // namespace

QString sentenceOf(const Outcome& outcome)
{
    return outcome.error ? PayRecipients::errorText(*outcome.error, u"Acme"_s) : QString();
}

bool isSentenceOf(const Outcome& outcome)
{
    if (!outcome.error)
        return true;
    const QString sentence = sentenceOf(outcome);
    const QString expected = expectedFor(outcome);
    if (sentence.startsWith(expected))
        return true;
    qWarning().noquote() << "Expected" << expected << "but it is" << sentence;
    return false;
}

} // namespace test
