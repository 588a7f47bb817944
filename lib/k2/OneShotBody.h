// SPDX-License-Identifier: MIT
//! The body of a POST that can be read once.
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace k2 {

//! A sequential device over a few bytes, which are overwritten as they are read.
//!
//! Qt sends a request again by itself when the peer closes an HTTP/1.1 connection before it answers, unless the body
//! is gone: a sequential device cannot be rewound, and the second try ends in QNetworkReply::ContentReSendError. And
//! Qt reads the body only when it stands ready to write it to the connection, which tells what may have been sent.
class OneShotBody final : public QIODevice {
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr);
    ~OneShotBody() override;

    //! Whether any of it may have gone out.
    bool wasRead() const;

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    //! Always refused, quietly: it is how Qt finds out that it cannot send the body again.
    bool seek(qint64 position) override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 maximum) override;
    qint64 writeData(const char* data, qint64 length) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace k2
