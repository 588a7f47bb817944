// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

//! The program k2-sandbox as people and scripts run it.
class tst_SandboxProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void readyLineTellsAllThatAClientNeeds();
    void credentialsAreTakenFromTheCommandLine();
    void credentialsAreNewEachTime();
    void locationsFileHasALineForEachRecipient();
    void sameSeedGivesTheSameLocations();
    void portIsTheOneAskedFor();
    void faultsFileIsObeyed();
    void tokenLifetimeIsObeyed();
    void latencyIsTaken();
    void httpsIsSpokenWithTheGivenCertificate();
    void httpsIsRefusedToThoseWhoDoNotTrustIt();
    void plainHttpIsRefusedWhereHttpsIsSpoken();
    void signalEndsItEvenWhileRequestsHang_data();
    void signalEndsItEvenWhileRequestsHang();
    void helpTellsEveryOption();
    void versionIsTold();
    void mistakeIsToldInASentence_data();
    void mistakeIsToldInASentence();
    void takenPortIsTold();
#ifdef Q_OS_LINUX // where the whole of 127.0.0.0/8 is this machine
    void onlyThisMachineIsListenedTo();
#endif

private:
    void launch(const QStringList& arguments);
    bool start(const QStringList& arguments);
    SandboxClient client(const QString& authority = {}) const;
    QString path(const QString& name) const
    {
        return m_folder.filePath(name);
    }
    void write(const QString& name, const QByteArray& content) const;
    QStringList tls() const;

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_program;
    QJsonObject m_ready;
};

void tst_SandboxProgram::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QProcess certificates;
    certificates.start(QStringLiteral(MAKE_CERTIFICATES), { path(u"tls"_s) });
    QTRY_COMPARE_WITH_TIMEOUT(certificates.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(certificates.exitCode(), 0);
}

void tst_SandboxProgram::cleanup()
{
    if (m_program && m_program->state() != QProcess::NotRunning) {
        m_program->terminate();
        QTRY_COMPARE(m_program->state(), QProcess::NotRunning);
        QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program->exitCode(), 0);
    }
    m_program.reset();
}

//! Runs the program until it says something or ends.
void tst_SandboxProgram::launch(const QStringList& arguments)
{
    m_program = std::make_unique<QProcess>();
    m_program->start(QStringLiteral(K2_SANDBOX), arguments);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->canReadLine() || m_program->state() == QProcess::NotRunning, 30'000);
}

//! True if the ready line came; it is in m_ready then.
bool tst_SandboxProgram::start(const QStringList& arguments)
{
    launch(arguments);
    if (!m_program->canReadLine()) {
        return false;
    }
    m_ready = QJsonDocument::fromJson(m_program->readLine()).object();
    return true;
}

SandboxClient tst_SandboxProgram::client(const QString& authority) const
{
    return SandboxClient(QUrl(m_ready.value(u"base_url"_s).toString()), m_ready.value(u"client_id"_s).toString(),
        m_ready.value(u"client_secret"_s).toString(), authority);
}

void tst_SandboxProgram::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList tst_SandboxProgram::tls() const
{
    return { u"--tls-certificate"_s, path(u"tls/server.pem"_s), u"--tls-key"_s, path(u"tls/server.key"_s) };
}

void tst_SandboxProgram::readyLineTellsAllThatAClientNeeds()
{
    QVERIFY(start({}));
    QCOMPARE(m_ready.keys(), QStringList({ u"base_url"_s, u"client_id"_s, u"client_secret"_s, u"recipients"_s }));
    QVERIFY(m_ready.value(u"base_url"_s).toString().startsWith(u"http://127.0.0.1:"_s));
    QCOMPARE(m_ready.value(u"recipients"_s).toInt(), 200);
    QVERIFY(!client().newToken().isEmpty());
    QVERIFY(!m_program->canReadLine());
}

void tst_SandboxProgram::credentialsAreTakenFromTheCommandLine()
{
    QVERIFY(start({ u"--client-id"_s, u"an id"_s, u"--client-secret"_s, u"a+secret&="_s, u"--recipients"_s, u"0"_s }));
    QCOMPARE(m_ready.value(u"client_id"_s).toString(), u"an id"_s);
    QCOMPARE(m_ready.value(u"client_secret"_s).toString(), u"a+secret&="_s);
    QCOMPARE(m_ready.value(u"recipients"_s).toInt(), 0);
    QVERIFY(!client().newToken().isEmpty());
}

void tst_SandboxProgram::credentialsAreNewEachTime()
{
    QVERIFY(start({}));
    const auto first = m_ready;
    cleanup();
    QVERIFY(start({}));
    QVERIFY(m_ready.value(u"client_id"_s) != first.value(u"client_id"_s));
    QVERIFY(m_ready.value(u"client_secret"_s) != first.value(u"client_secret"_s));
}

void tst_SandboxProgram::locationsFileHasALineForEachRecipient()
{
    QVERIFY(start({ u"--recipients"_s, u"30"_s, u"--locations"_s, path(u"locations"_s) }));
    QFile file(path(u"locations"_s));
    QVERIFY(file.open(QIODevice::ReadOnly)); // written before the ready line
    const auto content = QString::fromLatin1(file.readAll());
    QVERIFY(content.endsWith(u'\n'));
    const auto lines = content.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 30);
    const auto asking = client();
    for (const auto& line : lines) {
        QVERIFY(line.startsWith(m_ready.value(u"base_url"_s).toString()));
        QCOMPARE(asking.get(line).status, 200);
    }
}

void tst_SandboxProgram::sameSeedGivesTheSameLocations()
{
    QList<QByteArray> told;
    for (const auto& seed : { u"5"_s, u"5"_s, u"6"_s }) {
        QVERIFY(start({ u"--seed"_s, seed }));
        const auto base = m_ready.value(u"base_url"_s).toString().toLatin1();
        told += client().send("GET", u"/_sandbox/locations"_s).body.replace(base, "");
        cleanup();
    }
    QCOMPARE(told.at(0).count('\n'), 200);
    QCOMPARE(told.at(0), told.at(1));
    QVERIFY(told.at(0) != told.at(2));
}

void tst_SandboxProgram::portIsTheOneAskedFor()
{
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    const auto port = finder.serverPort();
    finder.close();
    QVERIFY(start({ u"--port"_s, QString::number(port) }));
    QCOMPARE(QUrl(m_ready.value(u"base_url"_s).toString()).port(), port);
    QVERIFY(!client().newToken().isEmpty());
}

void tst_SandboxProgram::faultsFileIsObeyed()
{
    write(u"faults"_s, R"([{"match":"GET /a","action":"status","status":418}])");
    QVERIFY(start({ u"--faults"_s, path(u"faults"_s) }));
    QCOMPARE(client().send("GET", u"/a"_s).status, 418);
}

void tst_SandboxProgram::tokenLifetimeIsObeyed()
{
    QVERIFY(start({ u"--token-lifetime"_s, u"0"_s }));
    const auto reply = client().get(u"/api/v1/pay_recipients/1"_s);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json().value(u"error_code"_s).toString(), u"ExpiredAccessToken"_s);
}

void tst_SandboxProgram::latencyIsTaken()
{
    QVERIFY(start({ u"--latency"_s, u"3600000"_s }));
    const auto asking = client();
    QTcpSocket socket;
    const QUrl base(asking.baseUrl());
    socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
    socket.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(asking.requests().size(), 1);
    QCOMPARE(asking.requests().at(0).toObject().value(u"status"_s).toInt(), 0);
}

void tst_SandboxProgram::httpsIsSpokenWithTheGivenCertificate()
{
    QVERIFY(start(tls()));
    const auto base = m_ready.value(u"base_url"_s).toString();
    QVERIFY(base.startsWith(u"https://127.0.0.1:"_s));
    const auto asking = client(path(u"tls/ca.pem"_s));
    const auto location = QString::fromLatin1(asking.send("GET", u"/_sandbox/locations"_s).body.split('\n').first());
    QVERIFY(location.startsWith(base));
    QCOMPARE(asking.get(location).status, 200);

    // And with Qt's own network stack, many at once over kept connections.
    QNetworkAccessManager network;
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(path(u"tls/ca.pem"_s)));
    const auto bearer = "Bearer " + asking.newToken();
    int answered = 0;
    int failed = 0;
    for (int i = 0; i < 100; ++i) {
        QNetworkRequest request{ QUrl(location) };
        request.setSslConfiguration(configuration);
        request.setRawHeader("Authorization", bearer);
        auto* reply = network.get(request);
        connect(reply, &QNetworkReply::finished, this, [&, reply] {
            answered += reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200 ? 1 : 0;
            failed += reply->error() != QNetworkReply::NoError ? 1 : 0;
            reply->deleteLater();
        });
    }
    QTRY_COMPARE(answered + failed, 100);
    QCOMPARE(failed, 0);
}

void tst_SandboxProgram::httpsIsRefusedToThoseWhoDoNotTrustIt()
{
    QVERIFY(start(tls()));
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(m_ready.value(u"base_url"_s).toString()))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::SslHandshakeFailedError);
    QVERIFY(client(path(u"tls/ca.pem"_s)).requests().isEmpty());
}

void tst_SandboxProgram::plainHttpIsRefusedWhereHttpsIsSpoken()
{
    QVERIFY(start(tls()));
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(m_ready.value(u"base_url"_s).toString()).port()));
    socket.write("GET /_sandbox/requests HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket.readAll().contains("HTTP/1.1 200"));
}

void tst_SandboxProgram::signalEndsItEvenWhileRequestsHang_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("http") << QStringList();
    QTest::newRow("https") << tls();
}

void tst_SandboxProgram::signalEndsItEvenWhileRequestsHang()
{
    QFETCH(QStringList, arguments);
    write(u"faults"_s, R"([{"match":"GET /a","action":"hang"}])");
    QVERIFY(start(arguments + QStringList{ u"--faults"_s, path(u"faults"_s) }));
    const auto asking = client(path(u"tls/ca.pem"_s));
    QNetworkAccessManager network;
    QNetworkRequest request{ QUrl(asking.baseUrl() + u"/a"_s) };
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(path(u"tls/ca.pem"_s)));
    request.setSslConfiguration(configuration);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QTRY_COMPARE(asking.requests().size(), 1);
    m_program->terminate();
    QTRY_COMPARE(m_program->state(), QProcess::NotRunning);
    QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program->exitCode(), 0);
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
}

void tst_SandboxProgram::helpTellsEveryOption()
{
    launch({ u"--help"_s });
    QTRY_COMPARE(m_program->state(), QProcess::NotRunning);
    QCOMPARE(m_program->exitCode(), 0);
    const auto help = m_program->readAll();
    for (const auto* option :
        { "--port", "--recipients", "--seed", "--client-id", "--client-secret", "--token-lifetime", "--latency",
            "--tls-certificate", "--tls-key", "--locations", "--faults", "--version" }) {
        QVERIFY2(help.contains(option), option);
    }
}

void tst_SandboxProgram::versionIsTold()
{
    launch({ u"--version"_s });
    QTRY_COMPARE(m_program->state(), QProcess::NotRunning);
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(m_program->readAll().startsWith("k2-sandbox "));
}

void tst_SandboxProgram::mistakeIsToldInASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::addColumn<int>("exitCode");
    write(u"nonsense"_s, "[{]");
    const auto missing = path(u"missing"_s);
    QTest::newRow("unknown option") << QStringList{ u"--prot"_s, u"1"_s } << u"prot"_s << 2;
    QTest::newRow("a word") << QStringList{ u"start"_s } << u"start"_s << 2;
    QTest::newRow("no number") << QStringList{ u"--port"_s, u"http"_s } << u"--port"_s << 2;
    QTest::newRow("impossible port") << QStringList{ u"--port"_s, u"65536"_s } << u"--port"_s << 2;
    QTest::newRow("negative number") << QStringList{ u"--recipients=-1"_s } << u"--recipients"_s << 2;
    QTest::newRow("impossible seed") << QStringList{ u"--seed"_s, u"4294967296"_s } << u"--seed"_s << 2;
    QTest::newRow("half of TLS") << QStringList{ u"--tls-key"_s, missing } << u"--tls-certificate"_s << 2;
    QTest::newRow("no such faults") << QStringList{ u"--faults"_s, missing } << missing << 2;
    QTest::newRow("faults that make no sense")
        << QStringList{ u"--faults"_s, path(u"nonsense"_s) } << u"fault rules"_s << 1;
    QTest::newRow("no such certificate") << QStringList{ u"--tls-certificate"_s, missing, u"--tls-key"_s,
        path(u"tls/server.key"_s) } << missing
                                         << 1;
    QTest::newRow("another's key") << QStringList{ u"--tls-certificate"_s, path(u"tls/ca.pem"_s), u"--tls-key"_s,
        path(u"tls/server.key"_s) } << u"server.key"_s
                                   << 1;
    QTest::newRow("nowhere to write locations")
        << QStringList{ u"--locations"_s, missing + u"/locations"_s } << missing << 1;
}

void tst_SandboxProgram::mistakeIsToldInASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    QFETCH(int, exitCode);
    QVERIFY(!start(arguments));
    QCOMPARE(m_program->exitCode(), exitCode);
    const auto complaint = QString::fromLocal8Bit(m_program->readAllStandardError());
    QVERIFY2(complaint.startsWith(u"k2-sandbox: "_s) && complaint.contains(named), qPrintable(complaint));
    QCOMPARE(complaint.count(u'\n'), 1);
}

void tst_SandboxProgram::takenPortIsTold()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QVERIFY(!start({ u"--port"_s, QString::number(other.serverPort()) }));
    QCOMPARE(m_program->exitCode(), 1);
    QVERIFY(m_program->readAllStandardError().contains(QByteArray::number(other.serverPort())));
}

#ifdef Q_OS_LINUX
void tst_SandboxProgram::onlyThisMachineIsListenedTo()
{
    QVERIFY(start({}));
    // A port that only 127.0.0.1 has can still be taken on every other address of the machine.
    QTcpServer elsewhere;
    const auto port = static_cast<quint16>(QUrl(m_ready.value(u"base_url"_s).toString()).port());
    QVERIFY(elsewhere.listen(QHostAddress(u"127.0.0.2"_s), port));
}
#endif

QTEST_GUILESS_MAIN(tst_SandboxProgram)
#include "tst_SandboxProgram.moc"
