// SPDX-License-Identifier: MIT
#include "OpenBook.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientFilterModel.h"
#include "recipients/RecipientsModel.h"
#include "recipients/UtcTime.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_RecipientsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheBookHolds();
    void saysNothingOfWhatIsNotKnown();
    void headersNameTheColumns();
    void everyChangeIsToldAsViewsNeedIt();
    void aRefreshOfThreeRowsTouchesThreeRows_data();
    void aRefreshOfThreeRowsTouchesThreeRows();
    void whatIsBeingCreatedIsNotYetOfUnknownOutcome();
};

void tst_RecipientsModel::showsWhatTheBookHolds()
{
    OpenBook open(100);
    RecipientsModel model(open.book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 100);
    for (int row = 0; row < 100; ++row) {
        const Recipient recipient = open.book.at(row);
        const auto shown = [&](int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(shown(RecipientsModel::NameColumn), recipient.name());
        QCOMPARE(shown(RecipientsModel::AccountColumn), recipient.account());
        QCOMPARE(shown(RecipientsModel::StatusColumn), recipient.text(Field::Status));
        QCOMPARE(shown(RecipientsModel::ReferenceColumn), recipient.text(Field::Reference));
        QCOMPARE(shown(RecipientsModel::UpdatedColumn),
            QLocale().toString(recipient.updatedAt().toLocalTime().date(), QLocale::ShortFormat));
        const QModelIndex index = model.index(row, 2);
        QCOMPARE(index.data(RecipientsModel::KeyRole).toULongLong(), static_cast<quint64>(recipient.key()));
        QCOMPARE(model.keyAt(row), recipient.key());
        QCOMPARE(index.data(RecipientsModel::ReferenceRole).toString(), recipient.text(Field::Reference));
        QCOMPARE(index.data(RecipientsModel::StatusRole).toString(), recipient.text(Field::Status));
        QCOMPARE(index.data(RecipientsModel::CategoryRole).toInt(), static_cast<int>(*recipient.category()));
        QCOMPARE(index.data(RecipientsModel::LookupRole).toInt(), static_cast<int>(recipient.lookup()));
        QCOMPARE(index.data(RecipientsModel::UpdatedRole).toDateTime(), recipient.updatedAt());
    }
}

void tst_RecipientsModel::saysNothingOfWhatIsNotKnown()
{
    OpenBook open(0);
    ChangeSet changes;
    changes.added = open.book.takeKeys(1);
    open.book.apply(changes);
    const RecipientsModel model(open.book);
    for (int column = 0; column < model.columnCount(); ++column)
        QCOMPARE(model.index(0, column).data(), QVariant(QString()));
    QVERIFY(!model.index(0, 0).data(RecipientsModel::CategoryRole).isValid());
    QVERIFY(!model.index(0, 0).data(RecipientsModel::UpdatedRole).isValid());
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
    QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
}

void tst_RecipientsModel::headersNameTheColumns()
{
    OpenBook open(0);
    RecipientsModel model(open.book);
    const RecipientFilterModel filtered(model);
    const QStringList names{ u"Name"_s, u"Account"_s, u"Status"_s, u"Destination reference"_s, u"Updated"_s, u"Type"_s,
        u"Phone number"_s, u"E-mail"_s, u"Network"_s, u"Source"_s, u"Note"_s };
    QCOMPARE(model.columnCount(), names.size());
    for (int column = 0; column < model.columnCount(); ++column) {
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), names[column]);
        // Also while there is no row.
        QCOMPARE(filtered.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), names[column]);
    }
}

void tst_RecipientsModel::everyChangeIsToldAsViewsNeedIt()
{
    OpenBook open(300);
    RecipientsModel model(open.book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept(model.index(200, 0));
    const RecipientKey key = model.keyAt(200);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    ChangeSet changes = madeUpRecipients(open.book.takeKeys(40));
    for (int row = 0; row < 150; row += 3)
        changes.removed.append(open.book.keyAt(row));
    for (int row = 150; row < 160; ++row)
        changes.edits.append({ open.book.keyAt(row), Field::Status, Layer::Told, u"Suspended"_s });
    const auto applied = open.book.apply(changes);
    QCOMPARE(model.rowCount(), 290);
    QCOMPARE(model.keyAt(kept.row()), key);
    open.book.revert(applied.inverse);
    QCOMPARE(model.rowCount(), 300);
    QCOMPARE(kept.row(), 200);
    QVERIFY(reset.isEmpty());
}

void tst_RecipientsModel::aRefreshOfThreeRowsTouchesThreeRows_data()
{
    QTest::addColumn<int>("sortColumn");
    QTest::newRow("in key order") << -1;
    QTest::newRow("by name") << static_cast<int>(RecipientsModel::NameColumn);
}

void tst_RecipientsModel::aRefreshOfThreeRowsTouchesThreeRows()
{
    QFETCH(int, sortColumn);
    OpenBook open(1000);
    RecipientsModel model(open.book);
    RecipientFilterModel filtered(model);
    filtered.sort(sortColumn);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filteredTester(&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);

    QTableView view;
    view.resize(600, 400);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setModel(&filtered);
    view.show();
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
    view.selectRow(500);
    view.scrollTo(filtered.index(500, 0), QAbstractItemView::PositionAtTop);
    const RecipientKey selected = filtered.keyAt(500);
    const int scrolledTo = view.verticalScrollBar()->value();
    QVERIFY(scrolledTo > 0);

    // The service answers for all of them; of three it says something new.
    std::vector<std::unique_ptr<QSignalSpy>> others;
    for (QAbstractItemModel* of :
        { static_cast<QAbstractItemModel*>(&model), static_cast<QAbstractItemModel*>(&filtered) }) {
        others.push_back(std::make_unique<QSignalSpy>(of, &QAbstractItemModel::modelReset));
        others.push_back(std::make_unique<QSignalSpy>(of, &QAbstractItemModel::layoutChanged));
        others.push_back(std::make_unique<QSignalSpy>(of, &QAbstractItemModel::rowsInserted));
        others.push_back(std::make_unique<QSignalSpy>(of, &QAbstractItemModel::rowsRemoved));
        others.push_back(std::make_unique<QSignalSpy>(of, &QAbstractItemModel::rowsMoved));
    }
    QSignalSpy dataChanged(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy filteredDataChanged(&filtered, &QAbstractItemModel::dataChanged);
    ChangeSet answers{
        .source = Source::Service, .time = utcTime(1'770'000'000'000), .added = {}, .edits = {}, .removed = {}
    };
    const QList<int> rows{ 7, 255, 900 };
    for (int row = 0; row < 1000; ++row) {
        const Recipient known = open.book.at(row);
        known.forEachValue([&](Field field, Layer layer, const QString& text) {
            const bool isNews = field == Field::Status && rows.contains(row);
            answers.edits.append({ known.key(), field, layer, isNews ? u"Suspended"_s : text });
        });
    }
    open.book.apply(answers);

    QList<int> changed;
    for (const QVariantList& signal : std::as_const(dataChanged)) {
        QCOMPARE(signal[0].toModelIndex().row(), signal[1].toModelIndex().row());
        QCOMPARE(signal[1].toModelIndex().column(), model.columnCount() - 1);
        changed.append(signal[0].toModelIndex().row());
    }
    QCOMPARE(changed, rows);
    QSet<RecipientKey> filteredChanged;
    for (const QVariantList& signal : std::as_const(filteredDataChanged)) {
        for (int row = signal[0].toModelIndex().row(); row <= signal[1].toModelIndex().row(); ++row)
            filteredChanged.insert(filtered.keyAt(row));
    }
    QCOMPARE(filteredChanged, (QSet{ model.keyAt(7), model.keyAt(255), model.keyAt(900) }));
    for (const auto& other : others)
        QVERIFY(other->isEmpty());
    QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(filtered.keyAt(view.selectionModel()->selectedRows().first().row()), selected);
    QCOMPARE(view.verticalScrollBar()->value(), scrolledTo);
}

void tst_RecipientsModel::whatIsBeingCreatedIsNotYetOfUnknownOutcome()
{
    OpenBook open(3);
    RecipientsModel model(open.book);
    const RecipientKey key = model.keyAt(1);
    ChangeSet asked;
    asked.edits << Edit{ key, Field::Creation, Layer::Told, u"asked"_s };
    open.book.apply(asked);
    const auto isOpen
        = [&model](int row) { return model.index(row, 0).data(RecipientsModel::CreationOpenRole).toBool(); };
    QVERIFY(isOpen(1));

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setBeingCreated({ key });
    QVERIFY(!isOpen(1));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    model.setBeingCreated({ key });
    QCOMPARE(changed.count(), 1);
    model.setBeingCreated({});
    QVERIFY(isOpen(1));
    QVERIFY(!isOpen(0));
    QCOMPARE(changed.count(), 2);
}

QTEST_MAIN(tst_RecipientsModel)
#include "tst_RecipientsModel.moc"
