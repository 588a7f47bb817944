// SPDX-License-Identifier: MIT
#include "Http2Front.h"

#include "k2/Service.h"

#include <QFile>
#include <QSet>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

namespace {

QString program()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"nginx"_s, { u"/usr/sbin"_s }) : found;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

Http2Front::~Http2Front()
{
    stop();
}

void Http2Front::stop()
{
    m_nginx.terminate();
    m_nginx.waitForFinished();
}

bool Http2Front::isWanted()
{
    return qEnvironmentVariableIsSet("PAY_RECIPIENTS_OVER_HTTP2");
}

bool Http2Front::isInstalled()
{
    return !program().isEmpty();
}

bool Http2Front::start(const QUrl& service, Limits limits)
{
    m_baseUrl = QUrl(u"https://127.0.0.1:%1"_s.arg(freePort()));
    const QString maker = QStringLiteral(PAY_RECIPIENTS_TESTS "/support/make-certificates.sh");
    if (QProcess::execute(maker, { m_folder.path() }) != 0 || !writeConfiguration(service, limits))
        return false;
    m_nginx.setStandardErrorFile(QProcess::nullDevice());
    m_nginx.start(program(), { u"-p"_s, m_folder.path(), u"-c"_s, m_folder.filePath(u"nginx.conf"_s) });
    return QTest::qWaitFor([this] { return isListening(); }, 10'000);
}

//! What it is sent goes on as it comes, and ends as it ended: a gateway that buffers would mend half of what goes
//! wrong.
bool Http2Front::writeConfiguration(const QUrl& service, Limits limits) const
{
    QString text = uR"(daemon off; pid nginx.pid; error_log error.log crit; worker_processes 1;
events { worker_connections 256; }
http {
  log_format protocol "$server_protocol"; access_log access.log protocol;
  client_body_temp_path 1; proxy_temp_path 2; fastcgi_temp_path 3; uwsgi_temp_path 4; scgi_temp_path 5;
  keepalive_requests %3; http2_max_concurrent_streams %4;
  server {
    listen 127.0.0.1:%1 ssl http2; ssl_certificate server.pem; ssl_certificate_key server.key;
    location / {
      proxy_pass %2; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $http_host;
      proxy_buffering off; proxy_redirect %2 https://$http_host;
    }
  }
}
)"_s;
    text = text.arg(m_baseUrl.port()).arg(service.toString()).arg(limits.requests).arg(limits.streams);
    QFile file(m_folder.filePath(u"nginx.conf"_s));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.size();
}

bool Http2Front::isListening() const
{
    QTcpSocket socket;
    socket.connectToHost(m_baseUrl.host(), static_cast<quint16>(m_baseUrl.port()));
    return socket.waitForConnected(1000);
}

QList<QSslCertificate> Http2Front::authorities() const
{
    return k2::certificatesFromFile(m_folder.filePath(u"ca.pem"_s)).value_or(QList<QSslCertificate>());
}

QByteArrayList Http2Front::protocols() const
{
    QFile log(m_folder.filePath(u"access.log"_s));
    const QByteArrayList lines = log.open(QIODevice::ReadOnly) ? log.readAll().trimmed().split('\n') : QByteArrayList();
    return QSet<QByteArray>(lines.cbegin(), lines.cend()).values();
}

} // namespace test
