// SPDX-License-Identifier: MIT
#include "ArbitraryText.h"
#include "MadeUpRecipients.h"
#include "recipients/ChangeSet.h"
#include "recipients/UtcTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_ChangeSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodeReadsWhatEncodeWrote();
    void decodeReadsAnyValues();
    void decodeRefusesEveryShorterForm();
    void decodeRefusesOrRereadsAnyOtherBytes();
};

void tst_ChangeSet::decodeReadsWhatEncodeWrote()
{
    ChangeSet changes = madeUpRecipients(consecutiveKeys(300));
    changes.removed = { RecipientKey{ 9 }, RecipientKey{ 2 }, RecipientKey{ ~quint64{ 0 } } };
    changes.edits.append({ RecipientKey{ 5 }, Field::Note, Layer::Typed, std::nullopt });
    changes.edits.append({ RecipientKey{ 1 }, Field::Note, Layer::Typed, QString(0, u' ') });
    const std::optional<ChangeSet> read = ChangeSet::decode(changes.encode());
    QVERIFY(read.has_value());
    QVERIFY(*read == changes);

    const ChangeSet nothing;
    QVERIFY(ChangeSet::decode(nothing.encode()) == nothing);
}

void tst_ChangeSet::decodeReadsAnyValues()
{
    QVERIFY(rc::check([] {
        const auto key
            = rc::gen::map(rc::gen::arbitrary<quint64>(), [](quint64 number) { return RecipientKey{ number }; });
        const auto keys = rc::gen::container<std::vector<RecipientKey>>(key);
        ChangeSet changes;
        changes.source = static_cast<Source>(*rc::gen::inRange(1, 6));
        changes.time = utcTime(*rc::gen::inRange<qint64>(-100'000'000'000'000, 100'000'000'000'000));
        for (const RecipientKey added : *keys)
            changes.added.append(added);
        for (const RecipientKey edited : *keys) {
            changes.edits.append({ edited, static_cast<Field>(*rc::gen::inRange(0, 256)),
                static_cast<Layer>(*rc::gen::inRange(0, 2)), *arbitraryText() });
        }
        for (const RecipientKey removed : *keys)
            changes.removed.append(removed);
        RC_ASSERT(ChangeSet::decode(changes.encode()) == changes);
    }));
}

void tst_ChangeSet::decodeRefusesEveryShorterForm()
{
    ChangeSet changes = madeUpRecipients(consecutiveKeys(3));
    changes.removed = { RecipientKey{ 2 } };
    const QByteArray bytes = changes.encode();
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY2(!ChangeSet::decode(bytes.first(length)), qPrintable(QString::number(length)));
    QVERIFY(!ChangeSet::decode(bytes + '\0'));
}

void tst_ChangeSet::decodeRefusesOrRereadsAnyOtherBytes()
{
    // Each byte changed in turn: what is still read must be what its own encoding says.
    const QByteArray bytes = madeUpRecipients(consecutiveKeys(2)).encode();
    int refused = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const int flip : { 0x01, 0x80, 0xff }) {
            QByteArray damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            if (const std::optional<ChangeSet> read = ChangeSet::decode(damaged))
                QCOMPARE(read->encode(), damaged);
            else
                ++refused;
        }
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(tst_ChangeSet)
#include "tst_ChangeSet.moc"
