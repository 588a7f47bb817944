// SPDX-License-Identifier: MIT
#include "widgets/EvenRowTable.h"

#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 60;
constexpr int columns = 6;
constexpr int height = 23;

void fill(QStandardItemModel& model, int from, int count)
{
    for (int row = from; row < from + count; ++row) {
        QList<QStandardItem*> items;
        for (int column = 0; column < columns; ++column)
            items << new QStandardItem(u"%1, %2"_s.arg(row).arg(column));
        model.insertRow(row, items);
    }
}

QString nameOf(const QModelIndex& index)
{
    return index.isValid() ? u"%1, %2"_s.arg(index.row()).arg(index.column()) : u"none"_s;
}

//! The same table twice: ours, and Qt's own, which it is to be like.
class Pair {
public:
    explicit Pair(Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        fill(model, 0, rows);
        for (QTableView* view : views()) {
            view->setLayoutDirection(direction);
            view->setSelectionBehavior(QAbstractItemView::SelectRows);
            view->setSelectionMode(QAbstractItemView::ExtendedSelection);
            view->setEditTriggers(QAbstractItemView::NoEditTriggers);
            view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
            view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
            view->setAlternatingRowColors(true);
            view->setShowGrid(false);
            view->setTabKeyNavigation(false);
            view->verticalHeader()->hide();
            view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
            view->verticalHeader()->setMinimumSectionSize(1);
            view->verticalHeader()->setDefaultSectionSize(height);
            view->horizontalHeader()->setSectionsMovable(true);
            view->setModel(&model);
            view->horizontalHeader()->moveSection(1, 3);
            view->setColumnHidden(4, true);
            view->resize(380, 240);
            view->setAttribute(Qt::WA_DontShowOnScreen);
            view->show();
        }
        settle();
    }

    std::vector<QTableView*> views() { return { &even, &usual }; }

    //! Layouts that wait for the event loop are done.
    void settle()
    {
        for (const QTableView* view : views())
            static_cast<void>(view->indexAt({}));
    }

    //! What differs, or nothing.
    QStringList differences()
    {
        settle();
        QStringList found;
        const auto compare = [&found](const QString& what, const auto& ours, const auto& theirs) {
            if (ours != theirs)
                found << u"%1: %2 instead of %3"_s.arg(what, QDebug::toString(ours), QDebug::toString(theirs));
        };
        const auto stateOf = [](const QScrollBar& bar) { return QList{ bar.value(), bar.maximum(), bar.pageStep() }; };
        compare(u"vertical scroll bar"_s, stateOf(*even.verticalScrollBar()), stateOf(*usual.verticalScrollBar()));
        compare(
            u"horizontal scroll bar"_s, stateOf(*even.horizontalScrollBar()), stateOf(*usual.horizontalScrollBar()));
        compare(u"viewport"_s, even.viewport()->geometry(), usual.viewport()->geometry());
        compare(u"header"_s, even.horizontalHeader()->geometry(), usual.horizontalHeader()->geometry());
        compare(u"current"_s, nameOf(even.currentIndex()), nameOf(usual.currentIndex()));
        const auto selectedRows = [](const QTableView& view) {
            QList<int> selected;
            for (const QModelIndex& index : view.selectionModel()->selectedRows())
                selected << index.row();
            std::sort(selected.begin(), selected.end());
            return selected;
        };
        compare(u"selected rows"_s, selectedRows(even), selectedRows(usual));
        for (int row = 0; row < model.rowCount(); row += 7) {
            for (int column = 0; column < columns; ++column) {
                const QModelIndex index = model.index(row, column);
                compare(u"place of "_s + nameOf(index), even.visualRect(index), usual.visualRect(index));
            }
        }
        for (int x = -5; x < 400; x += 13) {
            for (int y = -5; y < 260; y += 11)
                compare(
                    u"cell at %1, %2"_s.arg(x).arg(y), nameOf(even.indexAt({ x, y })), nameOf(usual.indexAt({ x, y })));
        }
        if (even.viewport()->grab().toImage() != usual.viewport()->grab().toImage())
            found << u"the picture"_s;
        return found;
    }

    QStandardItemModel model;
    EvenRowTable even;
    QTableView usual;
};

} // namespace

//! No differences from Qt's own table, or each of them is told.
#define COMPARE_TABLES(pair) QCOMPARE((pair).differences().join(u'\n'), QString())

class tst_EvenRowTable : public QObject {
    Q_OBJECT

private:
    using Step = std::pair<Qt::Key, Qt::KeyboardModifiers>;

private Q_SLOTS:
    void keysMoveAndSelectAsInAnyTable_data()
    {
        QTest::addColumn<QList<Step>>("steps");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        const auto table = [](const char* name, const QList<Step>& steps) {
            QTest::addRow("%s", name) << steps << Qt::LeftToRight;
            QTest::addRow("%s, right to left", name) << steps << Qt::RightToLeft;
        };
        const Step down{ Qt::Key_Down, {} };
        const Step up{ Qt::Key_Up, {} };
        const Step pageDown{ Qt::Key_PageDown, {} };
        const Step pageUp{ Qt::Key_PageUp, {} };
        table("down and up", { down, down, down, up, up, up, up });
        table("a page down and up", { pageDown, pageDown, pageUp, down, pageUp, pageUp });
        table("past the end", { pageDown, pageDown, pageDown, pageDown, pageDown, pageDown, pageDown, pageDown, down });
        table("home and end",
            { { Qt::Key_End, {} }, { Qt::Key_Home, {} }, { Qt::Key_End, Qt::ControlModifier }, up,
                { Qt::Key_Home, Qt::ControlModifier } });
        table("sideways",
            { { Qt::Key_Right, {} }, { Qt::Key_Right, {} }, { Qt::Key_Right, {} }, { Qt::Key_Right, {} },
                { Qt::Key_Right, {} }, { Qt::Key_Left, {} }, { Qt::Key_Left, {} } });
        table("select with shift",
            { down, { Qt::Key_Down, Qt::ShiftModifier }, { Qt::Key_Down, Qt::ShiftModifier },
                { Qt::Key_PageDown, Qt::ShiftModifier }, { Qt::Key_Up, Qt::ShiftModifier },
                { Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier } });
        table("select all", { down, { Qt::Key_A, Qt::ControlModifier } });
        table("add to the selection",
            { down, { Qt::Key_Down, Qt::ControlModifier }, { Qt::Key_Down, Qt::ControlModifier },
                { Qt::Key_Space, Qt::ControlModifier } });
    }

    void keysMoveAndSelectAsInAnyTable()
    {
        QFETCH(const QList<Step>, steps);
        QFETCH(const Qt::LayoutDirection, direction);
        Pair pair(direction);
        for (QTableView* view : pair.views())
            view->setCurrentIndex(pair.model.index(2, 0));
        for (const auto& [key, modifiers] : steps) {
            for (QTableView* view : pair.views())
                QTest::keyClick(view, key, modifiers);
            COMPARE_TABLES(pair);
        }
    }

    void theFirstKeyChoosesTheFirstRow()
    {
        Pair pair;
        for (QTableView* view : pair.views())
            QTest::keyClick(view, Qt::Key_Down);
        COMPARE_TABLES(pair);
    }

    void scrollsToACellAsAnyTable_data()
    {
        QTest::addColumn<QAbstractItemView::ScrollHint>("hint");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        const auto table = [](const char* name, QAbstractItemView::ScrollHint hint) {
            for (const int row : { 0, 12, 27, 33, rows - 1 }) {
                for (const int column : { 0, 2, columns - 1 })
                    QTest::addRow("%s, row %d, column %d", name, row, column) << hint << row << column;
            }
        };
        table("just so that it is seen", QAbstractItemView::EnsureVisible);
        table("to the top", QAbstractItemView::PositionAtTop);
        table("to the bottom", QAbstractItemView::PositionAtBottom);
        table("to the centre", QAbstractItemView::PositionAtCenter);
    }

    void scrollsToACellAsAnyTable()
    {
        QFETCH(const QAbstractItemView::ScrollHint, hint);
        QFETCH(const int, row);
        QFETCH(const int, column);
        for (const auto direction : { Qt::LeftToRight, Qt::RightToLeft }) {
            Pair pair(direction);
            for (QTableView* view : pair.views()) {
                view->verticalScrollBar()->setValue(25 * height + 7);
                view->horizontalScrollBar()->setValue(40);
                view->scrollTo(pair.model.index(row, column), hint);
            }
            COMPARE_TABLES(pair);
        }
    }

    void scrollingShowsTheSameRows()
    {
        Pair pair;
        for (const int value : { 0, 1, 200, 199, 20'000, 3 }) {
            for (QTableView* view : pair.views()) {
                view->verticalScrollBar()->setValue(value);
                view->horizontalScrollBar()->setValue(value / 3);
            }
            COMPARE_TABLES(pair);
        }
    }

    void changesOfTheModelAreFollowed()
    {
        Pair pair;
        const auto scrollToEnd = [&pair] {
            for (QTableView* view : pair.views())
                view->scrollToBottom();
        };
        scrollToEnd();
        fill(pair.model, 3, 5);
        COMPARE_TABLES(pair);
        scrollToEnd();
        pair.model.removeRows(10, 40); // less is left than the view is scrolled
        COMPARE_TABLES(pair);
        pair.model.removeRows(3, pair.model.rowCount() - 3); // all that is left can be seen
        COMPARE_TABLES(pair);
        fill(pair.model, 0, rows);
        scrollToEnd();
        COMPARE_TABLES(pair);
        pair.model.setRowCount(0);
        COMPARE_TABLES(pair);
        fill(pair.model, 0, 100);
        pair.model.sort(0, Qt::DescendingOrder);
        COMPARE_TABLES(pair);
    }

    void aResetIsLaidOutBeforeItIsScrolled()
    {
        Pair pair;
        QStandardItemModel longer;
        fill(longer, 0, 500);
        const std::unique_ptr<QItemSelectionModel> previous(pair.even.selectionModel());
        pair.even.setModel(&longer);
        pair.even.scrollTo(longer.index(499, 0));
        QCOMPARE(pair.even.verticalScrollBar()->value(), 500 * height - pair.even.viewport()->height());
        QVERIFY(pair.even.viewport()->rect().contains(pair.even.visualRect(longer.index(499, 0)).center()));
        pair.even.setModel(nullptr);
        QVERIFY(!pair.even.indexAt({ 5, 5 }).isValid());
    }

    void resizingKeepsBothAlike()
    {
        Pair pair;
        for (const QSize size : { QSize(200, 100), QSize(1200, 2000), QSize(900, 300) }) {
            for (QTableView* view : pair.views()) {
                view->scrollToBottom();
                view->resize(size);
            }
            COMPARE_TABLES(pair);
        }
        for (QTableView* view : pair.views())
            view->horizontalHeader()->hide();
        COMPARE_TABLES(pair);
    }

    void mouseSelectsByDragging()
    {
        Pair pair;
        for (QTableView* view : pair.views()) {
            view->verticalScrollBar()->setValue(height / 2);
            QTest::mousePress(view->viewport(), Qt::LeftButton, {}, { 30, 30 });
            QTest::mouseMove(view->viewport(), { 60, 80 });
            QTest::mouseMove(view->viewport(), { 90, 130 });
            QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, { 90, 130 });
        }
        QCOMPARE(pair.even.selectionModel()->selectedRows().size(), 6);
        COMPARE_TABLES(pair);
        for (QTableView* view : pair.views())
            QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, { 30, 75 });
        QCOMPARE(pair.even.selectionModel()->selectedRows().size(), 5);
        COMPARE_TABLES(pair);
    }

    void onlyWhatChangedIsPainted()
    {
        Pair pair;
        QRegion painted;
        struct Watch : QObject {
            explicit Watch(QRegion& region)
                : seen(region)
            {
            }
            bool eventFilter(QObject*, QEvent* event) override
            {
                if (event->type() == QEvent::Paint)
                    seen += static_cast<QPaintEvent*>(event)->region();
                return false;
            }
            QRegion& seen;
        } watch(painted);
        QCoreApplication::processEvents();
        pair.even.viewport()->installEventFilter(&watch);
        pair.even.selectRow(3);
        QTRY_VERIFY(!painted.isEmpty());
        QVERIFY(painted.boundingRect().height() <= height);
        painted = {};
        Q_EMIT pair.model.dataChanged(pair.model.index(2, 0), pair.model.index(3, columns - 1));
        QTRY_VERIFY(!painted.isEmpty());
        QCOMPARE(painted.boundingRect(), QRect(0, 2 * height, pair.even.viewport()->width(), 2 * height));
    }

    void newRowsArePaintedOnce()
    {
        QStringList texts(500, u"text"_s);
        QStringListModel model(texts);
        EvenRowTable view;
        view.setModel(&model);
        view.setAttribute(Qt::WA_DontShowOnScreen);
        view.show();
        struct Count : QObject {
            bool eventFilter(QObject*, QEvent* event) override
            {
                paintings += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
            int paintings = 0;
        } count;
        const auto settle = [] {
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
        };
        settle();
        view.viewport()->installEventFilter(&count);
        model.setStringList(texts.first(400));
        settle();
        QCOMPARE(std::exchange(count.paintings, 0), 1);
        model.insertRows(1, 3);
        settle();
        QCOMPARE(std::exchange(count.paintings, 0), 1);
        model.removeRows(1, 3);
        settle();
        QCOMPARE(count.paintings, 1);
    }

    void nothingLiesOverTheHeadings()
    {
        Pair pair;
        const auto shown = [](const QTableView& view) {
            QStringList names;
            for (const QWidget* part : view.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
                if (part->isVisible())
                    names << QString::fromLatin1(part->metaObject()->className());
            }
            names.sort();
            return names;
        };
        QCOMPARE(shown(pair.even), shown(pair.usual));
    }

    void screenReadersFindTheSameCells()
    {
        Pair pair;
        for (QTableView* view : pair.views()) {
            view->setCurrentIndex(pair.model.index(4, 2));
            view->scrollTo(pair.model.index(20, 0));
        }
        std::vector<QAccessibleInterface*> tables;
        for (QTableView* view : pair.views())
            tables.push_back(QAccessible::queryAccessibleInterface(view));
        QCOMPARE(tables[0]->childCount(), tables[1]->childCount());
        QCOMPARE(tables[0]->tableInterface()->rowCount(), rows);
        QCOMPARE(tables[0]->tableInterface()->selectedRows(), tables[1]->tableInterface()->selectedRows());
        for (const int row : { 0, 4, 20, rows - 1 }) {
            for (const int column : { 0, 2, 5 }) {
                const QAccessibleInterface* ours = tables[0]->tableInterface()->cellAt(row, column);
                const QAccessibleInterface* theirs = tables[1]->tableInterface()->cellAt(row, column);
                QCOMPARE(ours->text(QAccessible::Name), theirs->text(QAccessible::Name));
                const auto inView = [](const QAccessibleInterface* cell, const QTableView& view) {
                    return cell->rect().translated(-view.viewport()->mapToGlobal(QPoint()));
                };
                QCOMPARE(inView(ours, pair.even), inView(theirs, pair.usual));
                QCOMPARE(tables[0]->indexOfChild(ours), tables[1]->indexOfChild(theirs));
            }
        }
        QCOMPARE(tables[0]->childAt(-1, -1), nullptr);
        const QPoint inside = pair.even.viewport()->mapToGlobal(pair.even.visualRect(pair.model.index(19, 0)).center());
        QCOMPARE(tables[0]->childAt(inside.x(), inside.y())->text(QAccessible::Name), u"19, 0"_s);
    }

    void columnsTakeTheWidthOfWhatIsShown()
    {
        Pair pair;
        pair.model.item(2, 0)->setText(QString(80, u'w'));
        for (QTableView* view : pair.views())
            view->resizeColumnToContents(0);
        COMPARE_TABLES(pair);
        QVERIFY(pair.even.columnWidth(0) > 400);
    }
};

QTEST_MAIN(tst_EvenRowTable)
#include "tst_EvenRowTable.moc"
