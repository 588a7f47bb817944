// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSet>
#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

//! Everything that a sandbox with these options tells of its recipients, its port left out.
QByteArray told(int recipients, quint32 seed)
{
    sandbox::Options options;
    options.recipients = recipients;
    options.seed = seed;
    sandbox::Sandbox sandbox(options);
    if (!sandbox.start()) {
        return {};
    }
    const SandboxClient client(sandbox);
    QByteArray all;
    for (const auto& location : sandbox.locations()) {
        all += location.sliced(client.baseUrl().size()).toLatin1() + '\n' + client.get(location).body + '\n';
    }
    return all;
}

QString text(const QJsonObject& attributes, const QString& name)
{
    return attributes.value(name).toString();
}

//! True if any letter of the name is written from right to left.
bool isRightToLeft(const QString& name)
{
    return std::any_of(name.begin(), name.end(),
        [](QChar letter) { return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL; });
}

bool isLatinBeyondAscii(const QString& name)
{
    return std::any_of(name.begin(), name.end(),
        [](QChar letter) { return letter.unicode() > 127 && letter.script() == QChar::Script_Latin; });
}

} // namespace

//! The made-up data: repeatable, and rich enough to try a client on.
class tst_SeededRecipients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSeedMakesTheSameBytes();
    void bytesAreTheSameOnEveryPlatform();
    void anotherSeedMakesOthers();
    void everythingOccursAmongTwoHundred_data();
    void everythingOccursAmongTwoHundred();
    void aHandfulHasAllFourTypes();
    void idsAndReferencesAreUnique();
    void noneCanBeAskedFor();
};

void tst_SeededRecipients::sameSeedMakesTheSameBytes()
{
    const auto once = told(200, 7);
    QVERIFY(once.size() > 200 * 100);
    QVERIFY(told(200, 7) == once);
}

void tst_SeededRecipients::bytesAreTheSameOnEveryPlatform()
{
    // Fixed on purpose: a change of the made-up data, or of a distribution, must be meant.
    QCOMPARE(QCryptographicHash::hash(told(200, 1), QCryptographicHash::Sha256).toHex().first(16),
        QByteArray("2f42798d8e273700"));
}

void tst_SeededRecipients::anotherSeedMakesOthers()
{
    QVERIFY(told(20, 1) != told(20, 2));
}

void tst_SeededRecipients::everythingOccursAmongTwoHundred_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : { 0U, 1U, 2U, 3U, 42U, 4294967295U }) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void tst_SeededRecipients::everythingOccursAmongTwoHundred()
{
    QFETCH(quint32, seed);
    QMap<QString, int> seen;
    QSet<QString> statuses;
    QSet<QString> collections;
    const auto lines = told(200, seed).split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); i += 2) {
        const auto data = QJsonDocument::fromJson(lines.at(i + 1)).object().value(u"data"_s).toObject();
        const auto attributes = data.value(u"attributes"_s).toObject();
        const auto type = text(attributes, u"recipient_type"_s);
        const auto name = text(attributes, u"first_name"_s) + text(attributes, u"till_name"_s);
        const auto phone = text(attributes, u"phone_number"_s);
        const auto see = [&seen](const char* what, bool is) { seen[QString::fromLatin1(what)] += is ? 1 : 0; };
        collections += QString::fromLatin1(lines.at(i)).section(u'/', 0, -2);
        statuses += text(attributes, u"status"_s);
        see("wallet", type == u"Mobile Wallet"_s);
        see("wallet in the new spelling", type == u"mobile_wallet"_s);
        see("bank account", type == u"Bank Account"_s);
        see("till", type == u"Till"_s);
        see("paybill", type == u"Paybill"_s);
        see("merchant", type == u"Kopo Kopo Merchant"_s);
        see("reference", attributes.value(u"recipient_reference"_s).isString());
        see("reference in the new spelling", attributes.value(u"destination_reference"_s).isString());
        see("null reference", attributes.value(u"recipient_reference"_s).isNull());
        see("absent reference",
            !attributes.contains(u"recipient_reference"_s) && !attributes.contains(u"destination_reference"_s));
        see("nickname", attributes.value(u"nickname"_s).isString());
        see("long name", name.size() > 50);
        see("accented name", isLatinBeyondAscii(name));
        see("right-to-left name", isRightToLeft(name));
        see("e-mail", attributes.value(u"email"_s).isString());
        see("absent e-mail", !phone.isEmpty() && !attributes.contains(u"email"_s));
        see("leading zeros of an account", text(attributes, u"account_number"_s).startsWith(u"00"_s));
        see("leading zero of a till", text(attributes, u"till_number"_s).startsWith(u'0'));
        see("leading zeros at a paybill", text(attributes, u"paybill_account_number"_s).startsWith(u"00"_s));
        for (const auto* prefix : { "+2547", "+2541", "2547", "07", "01" }) {
            see(prefix, phone.startsWith(QString::fromLatin1(prefix)));
        }
    }
    for (auto what = seen.cbegin(); what != seen.cend(); ++what) {
        QVERIFY2(what.value() > 0, qPrintable(what.key()));
    }
    QVERIFY(statuses.contains(u"Approved"_s));
    QVERIFY(statuses.size() >= 3);
    QCOMPARE(collections,
        QSet<QString>({ u"/api/v1/pay_recipients"_s, u"/api/v2/external_recipients"_s, u"/api/v2/pay_recipients"_s,
            u"/pay_recipients"_s }));
}

void tst_SeededRecipients::aHandfulHasAllFourTypes()
{
    QSet<QString> types;
    const auto lines = told(4, 1).split('\n');
    for (qsizetype i = 1; i < lines.size(); i += 2) {
        const auto data = QJsonDocument::fromJson(lines.at(i)).object().value(u"data"_s).toObject();
        types += text(data.value(u"attributes"_s).toObject(), u"recipient_type"_s).toLower().replace(u' ', u'_');
    }
    QCOMPARE(types, QSet<QString>({ u"mobile_wallet"_s, u"bank_account"_s, u"till"_s, u"paybill"_s }));
}

void tst_SeededRecipients::idsAndReferencesAreUnique()
{
    QSet<QString> ids;
    QSet<QString> references;
    int approved = 0;
    sandbox::Options options;
    options.recipients = 500;
    sandbox::Sandbox sandbox(options);
    QVERIFY(sandbox.start());
    const SandboxClient client(sandbox);
    for (const auto& location : sandbox.locations()) {
        const auto id = location.section(u'/', -1);
        ids += id;
        const auto reply = client.get(u"/api/v1/pay_recipients/"_s + id);
        const auto reference = text(reply.attributes(), u"recipient_reference"_s);
        if (!reference.isEmpty()) {
            ++approved;
            references += reference;
        }
    }
    QCOMPARE(ids.size(), 500);
    QCOMPARE(sandbox.recipients(), 500);
    QVERIFY(approved > 350);
    QCOMPARE(references.size(), approved);
    QVERIFY(!ids.intersects(references));
}

void tst_SeededRecipients::noneCanBeAskedFor()
{
    sandbox::Options options;
    options.recipients = 0;
    sandbox::Sandbox sandbox(options);
    QVERIFY(sandbox.start());
    QCOMPARE(sandbox.recipients(), 0);
    QVERIFY(sandbox.locations().isEmpty());
}

QTEST_GUILESS_MAIN(tst_SeededRecipients)
#include "tst_SeededRecipients.moc"
