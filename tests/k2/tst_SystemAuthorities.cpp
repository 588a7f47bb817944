// SPDX-License-Identifier: MIT
#include "Certificates.h"
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/RecipientQuery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using k2::Error;
using test::RawPeer;
using test::RawRequest;

//! Whom a client trusts where the system trusts somebody, as every system does. To be run by with_own_authorities.sh.
class tst_SystemAuthorities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTrusted_data();
    void isTrusted();

private:
    test::Certificates m_others;
};

void tst_SystemAuthorities::initTestCase()
{
    QVERIFY(m_others.make());
}

void tst_SystemAuthorities::isTrusted_data()
{
    QTest::addColumn<bool>("isOfTheSystem");
    QTest::addColumn<bool>("namesOthers");
    QTest::addColumn<bool>("isTrusted");

    QTest::newRow("the system's") << true << false << true;
    QTest::newRow("the system's, beside others") << true << true << true;
    QTest::newRow("others, beside the system's") << false << true << true;
    QTest::newRow("nobody else") << false << false << false;
}

void tst_SystemAuthorities::isTrusted()
{
    QFETCH(bool, isOfTheSystem);
    QFETCH(bool, namesOthers);
    QFETCH(bool, isTrusted);
    RawPeer peer([](const RawRequest& request) { return test::answerAll(request); },
        isOfTheSystem ? test::Certificates::serverOf(qEnvironmentVariable("PAY_RECIPIENTS_TRUSTED") + u"/server"_s)
                      : m_others.server(u"server"_s));
    test::ManualClock clock;
    k2::Service service = test::serviceOf(peer);
    if (namesOthers)
        service.extraCertificates = m_others.authorities();
    k2::Client client(service, clock);
    client.setCredentials(test::someCredentials());
    k2::RecipientQuery query(client, test::locationAt(peer));

    const auto error = test::errorOf(query, clock);

    QVERIFY(peer.connections() > 0);
    QCOMPARE(!error, isTrusted);
    if (error)
        QCOMPARE(error->kind, Error::Kind::Tls);
}

QTEST_GUILESS_MAIN(tst_SystemAuthorities)
#include "tst_SystemAuthorities.moc"
