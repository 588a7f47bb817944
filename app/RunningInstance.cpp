// SPDX-License-Identifier: MIT
#include "RunningInstance.h"

#include "store/OwnersLock.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcInstance, "payrecipients.instance")

constexpr quint32 request = 0x50524631; // "PRF1": come forward, first form
constexpr char answer = '!';
constexpr qint64 longestRequest = qint64{ 64 } * 1024; // bytes: a path, and room
constexpr auto longestPause = 2s; // of one who asks
constexpr auto untilAskedAgain = 100ms;
constexpr auto untilLookedAgain = 1s;
constexpr auto streamVersion = QDataStream::Qt_6_4;

QString nameOf(const QString& bookPath)
{
    const QByteArray digest
        = QCryptographicHash::hash(QFileInfo(bookPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return u"pay-recipients-"_s + QString::fromLatin1(digest.toHex().left(32));
}

//! Empty where there is none. The folder for temporary files is everybody's on Linux: another user could answer there
//! in our name.
QString ownFolder()
{
#ifdef Q_OS_LINUX
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
#else
    return QDir::tempPath();
#endif
}

QString lockName(const QString& bookPath)
{
    return ownFolder() + u'/' + nameOf(bookPath) + u".lock"_s;
}

QString serverName(const QString& bookPath)
{
#ifdef Q_OS_LINUX
    return ownFolder() + u'/' + nameOf(bookPath);
#else
    return nameOf(bookPath);
#endif
}

} // namespace

RunningInstance::RunningInstance(std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent)
    , m_patience(patience)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::hear);
    m_later.setSingleShot(true);
    m_later.setInterval(untilLookedAgain);
    connect(&m_later, &QTimer::timeout, this, [this] { listenFor(m_bookPath); });
}

RunningInstance::~RunningInstance() = default;

void RunningInstance::begin(const QString& bookPath, const QString& sharedBook, const Done& done)
{
    attempt(bookPath, sharedBook, QDeadlineTimer(m_patience), done);
}

void RunningInstance::attempt(
    const QString& bookPath, const QString& sharedBook, const QDeadlineTimer& end, const Done& done)
{
    listenFor(bookPath);
    if (m_lock || ownFolder().isEmpty())
        return done(true);
    ask(sharedBook, std::chrono::milliseconds(end.remainingTime()), [=, this](bool answered) {
        if (answered || end.hasExpired())
            return done(!answered);
        // It does not listen yet, or it has just ended.
        QTimer::singleShot(untilAskedAgain, this, [=, this] { attempt(bookPath, sharedBook, end, done); });
    });
}

void RunningInstance::listenFor(const QString& bookPath)
{
    if (m_lock && m_bookPath == bookPath)
        return;
    m_server.close();
    m_lock.reset();
    m_bookPath = bookPath;
    m_later.stop();
    if (ownFolder().isEmpty())
        return;
    auto lock = std::make_unique<QLockFile>(lockName(bookPath));
    const bool isHeld = OwnersLock::take(*lock, 0ms);
    if (!isHeld && lock->error() == QLockFile::LockFailedError)
        return m_later.start();
    m_lock = std::move(lock);
    if (isHeld)
        QLocalServer::removeServer(serverName(bookPath)); // left behind by a program that was killed
    if (!m_server.listen(serverName(bookPath)))
        qCWarning(lcInstance, "cannot listen for later starts: %ls", qUtf16Printable(m_server.errorString()));
}

void RunningInstance::ask(const QString& sharedBook, std::chrono::milliseconds patience, const Done& done)
{
    auto* socket = new QLocalSocket(this);
    const auto end = [socket, once = std::make_shared<Done>(done)](bool answered) {
        socket->disconnect();
        socket->deleteLater();
        if (const Done isIt = std::exchange(*once, {}))
            isIt(answered);
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
    socket->connectToServer(serverName(m_bookPath));
}

void RunningInstance::hear()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(longestPause, socket, &QLocalSocket::abort);
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
