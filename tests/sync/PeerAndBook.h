// SPDX-License-Identifier: MIT
//! A peer that answers by hand, a book that lives for the test, and the RecipientSync between them.
#pragma once

#include "Http2Front.h"
#include "SyncedBook.h"
#include "support/RawPeer.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace PayRecipients {

QByteArray idOf(int index);
QByteArray targetOf(int index);
//! Asks for a recipient.
bool isQuery(const test::RawRequest& request);
//! What the service says from now on: everybody is called Jane.
test::RawReply janes(test::RawReply reply);
//! An error as the service tells it: "It said no".
test::RawReply refusal(int status, const QByteArray& headers = {});
//! Then the connection is closed.
test::RawReply halfOfAnAnswer();
//! What becomes of a reply of that name: the outcome that is given, unless a gateway makes it another.
QByteArray becomesOf(const QByteArray& name, const QByteArray& outcome);
//! What a person reads of it; the service is called Acme.
QString reportedIn(const SyncReport& report);

//! The book has as many entries as the peer has recipients. Where test::Http2Front::isWanted() one stands before the
//! peer, and the entries' addresses are at it.
struct PeerAndBook {
    static constexpr int entries = 40;

    struct Settings {
        std::optional<QSslConfiguration> tls; //!< of the peer, with a certificate of these authorities
        QList<QSslCertificate> authorities;
        test::Http2Front::Limits limits; //!< of the front
        QString host; //!< by which the peer is asked; else by its address
    };

    PeerAndBook();
    explicit PeerAndBook(Settings settings);
    ~PeerAndBook();

    //! From now on everybody is called John; false if somebody was not answered. No connection to the peer is left.
    bool fetchAll();

    //! Lets some seconds pass, but only while nothing is under way or, as `waits` says, nothing will come of what is:
    //! no answer is overtaken by its deadline.
    void letTimePass(bool waits);

    int count(const std::function<bool(RecipientKey key)>& is) const;
    int called(const QString& name) const;

    std::function<test::RawReply(const test::RawRequest& request)> react;
    test::RawPeer peer;
    std::unique_ptr<test::Http2Front> front; //!< null where the peer itself is asked
    SyncedBook synced;
    QList<RecipientKey> keys;
};

} // namespace PayRecipients
