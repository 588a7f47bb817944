// SPDX-License-Identifier: MIT
//! The answer to a GET that goes over a Connection.
#pragma once

#include "http2/Stream.h"

#include <QNetworkReply>
#include <QPointer>

namespace http2 {

class Connection;

//! As QNetworkAccessManager's own. Whoever sets a readBufferSize() and does not read makes the peer wait, beyond that
//! size and Session::window.
class Reply final : public QNetworkReply, private Stream {
    Q_OBJECT

public:
    //! \param parent the network
    Reply(const QNetworkRequest& request, QObject* parent);
    ~Reply() override;

    qint64 bytesAvailable() const override;
    bool isSequential() const override { return true; }
    void abort() override;

    // Of the Connection. What emits a signal may lead to anything, the end of the connection and of the reply included.

    Stream& stream() { return *this; }
    static Reply& of(Stream& stream) { return static_cast<Reply&>(stream); }
    //! Nothing of an answer has come.
    bool isUntouched() const { return status == 0; }
    //! It is asked over this connection from now on, from the beginning.
    void enter(Connection& connection);
    //! Whether it may be asked once more though nothing came of it; counts how often this was so.
    bool mayReturn();
    //! Tells what the stream has got.
    void tellNews();
    //! Ends it, where it has not ended.
    void fail(NetworkError error, const QString& words);

protected:
    qint64 readData(char* data, qint64 maximum) override;

private:
    void tellHeaders();
    void makeRoom();
    void end();

    QPointer<Connection> m_connection;
    int m_returns = 0;
    qsizetype m_consumed = 0; //!< of the body, as the peer was told
    bool m_hasToldHeaders = false;
};

} // namespace http2
