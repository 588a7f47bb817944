// SPDX-License-Identifier: MIT
#include "RunningInstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcInstance, "payrecipients.instance")

constexpr quint32 request = 0x50524631; // "PRF1": come forward, first form
constexpr char answer = '!';
constexpr qint64 longestRequest = qint64{ 64 } * 1024; // bytes: a path, and room
constexpr auto patience = 2s; // with one who is busy, or who asks and says nothing
constexpr auto streamVersion = QDataStream::Qt_6_4;

QString serverName(const QString& bookPath)
{
    const QByteArray digest
        = QCryptographicHash::hash(QFileInfo(bookPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"pay-recipients-"_s + QString::fromLatin1(digest.toHex().left(32));
#ifdef Q_OS_LINUX
    // The folder for temporary files is everybody's: another user could answer there in our name.
    const QString own = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return own.isEmpty() ? name : own + u'/' + name;
#else
    return name;
#endif
}

} // namespace

RunningInstance::RunningInstance(QObject* parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::hear);
}

RunningInstance::~RunningInstance() = default;

void RunningInstance::bringForward(
    const QString& bookPath, const QString& sharedBook, QObject* context, std::function<void(bool)> done)
{
    auto* socket = new QLocalSocket(context);
    const auto end = [socket, done = std::move(done)](bool answered) {
        socket->disconnect();
        socket->deleteLater();
        done(answered);
    };
    connect(socket, &QLocalSocket::connected, socket, [socket, sharedBook] {
        QDataStream stream(socket);
        stream.setVersion(streamVersion);
        stream << request << sharedBook;
    });
    connect(socket, &QLocalSocket::readyRead, socket, [socket, end] {
        char said = 0;
        end(socket->getChar(&said) && said == answer);
    });
    connect(socket, &QLocalSocket::disconnected, socket, [end] { end(false); });
    connect(socket, &QLocalSocket::errorOccurred, socket, [end] { end(false); });
    QTimer::singleShot(patience, socket, [end] { end(false); });
    socket->connectToServer(serverName(bookPath));
}

void RunningInstance::listenFor(const QString& bookPath)
{
    if (m_server.isListening() && m_bookPath == bookPath)
        return;
    m_server.close();
    m_bookPath = bookPath;
    listenUnlessSomebodyDoes();
}

void RunningInstance::listenUnlessSomebodyDoes()
{
    if (m_server.listen(serverName(m_bookPath)) || m_server.serverError() != QAbstractSocket::AddressInUseError)
        return;
    // Left behind by a program that was killed, unless somebody takes the call.
    auto* socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::connected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::errorOccurred, this, [this, socket, bookPath = m_bookPath] {
        socket->deleteLater();
        if (m_bookPath != bookPath || m_server.isListening())
            return;
        QLocalServer::removeServer(serverName(bookPath));
        if (!m_server.listen(serverName(bookPath)))
            qCWarning(lcInstance, "cannot listen for later starts: %ls", qUtf16Printable(m_server.errorString()));
    });
    socket->connectToServer(serverName(m_bookPath));
}

void RunningInstance::hear()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(patience, socket, &QLocalSocket::abort);
        read(*socket);
    }
}

void RunningInstance::read(QLocalSocket& socket)
{
    if (socket.bytesAvailable() > longestRequest) {
        socket.abort();
        return;
    }
    QDataStream stream(&socket);
    stream.setVersion(streamVersion);
    stream.startTransaction();
    quint32 what = 0;
    QString sharedBook;
    stream >> what >> sharedBook;
    if (!stream.commitTransaction())
        return; // the rest is on its way
    if (what != request) {
        socket.abort();
        return;
    }
    socket.putChar(answer);
    socket.disconnectFromServer();
    Q_EMIT asked(sharedBook);
}

} // namespace PayRecipients
