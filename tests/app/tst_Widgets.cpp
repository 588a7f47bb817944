// SPDX-License-Identifier: MIT
#include "recipients/StatusMark.h"
#include "support/ToolTipOf.h"
#include "theme/Colours.h"
#include "theme/HouseStyle.h"
#include "theme/ProgramIcon.h"
#include "theme/SymbolicIcon.h"
#include "widgets/ColumnsLayout.h"
#include "widgets/ElidedLabel.h"
#include "widgets/EmptyState.h"
#include "widgets/FirstFrame.h"
#include "widgets/LinkButton.h"
#include "widgets/MutedLabel.h"
#include "widgets/StatusLine.h"
#include "widgets/WrapLayout.h"
#include "widgets/WrappedLabel.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMetaEnum>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QStyleOptionButton>
#include <QTest>
#include <QToolTip>

#include <chrono>
#include <cmath>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class PaintCount : public QObject {
public:
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

QPalette lightPalette()
{
    return QPalette(QColor(0xef, 0xef, 0xef));
}
QPalette darkPalette()
{
    return QPalette(QColor(0x2d, 0x2d, 0x30));
}

double luminance(const QColor& colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
        + 0.0722 * linear(double(colour.blueF()));
}

//! WCAG 2.2's contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coloursCanBeReadOnTheirGrounds_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void coloursCanBeReadOnTheirGrounds()
    {
        QFETCH(QPalette, palette);
        using Colours::Meaning;
        const QColor window = palette.color(QPalette::Window);
        QVERIFY(contrast(Colours::muted(palette), window) >= 4.5);
        for (const Meaning meaning : { Meaning::Information, Meaning::Success, Meaning::Warning, Meaning::Problem }) {
            QVERIFY(contrast(Colours::of(meaning, palette), window) >= 4.5);
            QVERIFY(contrast(Colours::of(meaning, palette), palette.color(QPalette::Base)) >= 4.5);
            const QColor ground = Colours::ground(meaning, palette);
            QVERIFY(contrast(palette.color(QPalette::WindowText), ground) >= 4.5);
            QVERIFY(contrast(Colours::of(meaning, palette), ground) >= 3.0); // a shape, WCAG 2.2, 1.4.11
        }
    }

    void everyKnownStatusHasAShapeOfItsOwn()
    {
        using Shape = StatusMark::Shape;
        QCOMPARE(StatusMark::shapeOf(u"Approved"_s), Shape::Approved);
        QCOMPARE(StatusMark::shapeOf(u"pending"_s), Shape::Pending);
        QCOMPARE(StatusMark::shapeOf(u"Under review"_s), Shape::Review);
        QCOMPARE(StatusMark::shapeOf(u"REJECTED"_s), Shape::Refused);
        QCOMPARE(StatusMark::shapeOf(u"Suspended"_s), Shape::Suspended);
        QCOMPARE(StatusMark::shapeOf(u"Discontinued"_s), Shape::Ended);
        QCOMPARE(StatusMark::shapeOf(u"a word of tomorrow"_s), Shape::Unknown);
        QCOMPARE(StatusMark::shapeOf(QString()), Shape::Unknown);
    }

    void aLabelElidesInTheMiddleAndTellsTheWholeInItsTooltip()
    {
        const QString name = u"A <b>very</b> long name & "_s.repeated(8).trimmed();
        ElidedLabel label;
        label.setText(name);
        label.resize(120, label.sizeHint().height());
        QVERIFY(label.minimumSizeHint().width() < 120);
        QCOMPARE(label.accessibleName(), name);
        QCOMPARE(toolTipOf(label), name);
        label.resize(label.sizeHint());
        toolTipOf(label);
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void theStatusLineTellsTheWholeAsItIs()
    {
        const QString name = u"Copied: <b>Jane</b> & <i>Sons</i>"_s;
        StatusLine line;
        line.notice(name);
        QCOMPARE(toolTipOf(line), name);
    }

    void theStatusLineShowsBothEndsOfALongNotice()
    {
        const QString notice
            = u"Merged 2 entries into %1. Ctrl+Z takes that back."_s.arg(u"a very long name "_s.repeated(9));
        StatusLine line;
        line.resize(400, line.sizeHint().height());
        line.notice(notice);
        QVERIFY(line.elidedText().startsWith(u"Merged 2"_s) && line.elidedText().endsWith(u"takes that back."_s));
        QCOMPARE(line.text(), notice);
        line.notice(u"Saved"_s);
        QCOMPARE(line.elidedText(), u"Saved"_s);
    }

    void aLabelKeepsToOneLineWhateverItsTextHolds()
    {
        ElidedLabel one;
        one.setText(u"Jane"_s);
        ElidedLabel many;
        many.setText(u"Jane\nWanjiru\n\n"_s);
        QCOMPARE(many.sizeHint().height(), one.sizeHint().height());
    }

    void aLinkElidesAndTellsTheWholeInItsTooltip()
    {
        const QString status = u"Waiting for <i>second</i> approver & "_s.repeated(8).trimmed();
        LinkButton link(status);
        link.resize(120, link.sizeHint().height());
        QCOMPARE(toolTipOf(link), status);
        QVERIFY(link.minimumSizeHint().width() < 120);
    }

    void aRowOfButtonsWrapsWhereItHasNoRoom()
    {
        QWidget window;
        auto* layout = new WrapLayout(&window);
        QList<QPushButton*> buttons;
        for (int i = 0; i < 3; ++i) {
            buttons.append(new QPushButton(u"Button %1"_s.arg(i), &window));
            layout->addWidget(buttons.last());
        }
        const int one = buttons.first()->sizeHint().width();
        QCOMPARE(layout->minimumSize().width(), one);
        QVERIFY(layout->heightForWidth(one * 2) > layout->heightForWidth(one * 5));
        QVERIFY(layout->heightForWidth(one) > layout->heightForWidth(one * 5 / 2));

        window.resize(one * 5 / 2, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(buttons.at(1)->y(), buttons.at(0)->y());
        QVERIFY(buttons.at(2)->y() > buttons.at(0)->geometry().bottom());
        QCOMPARE(buttons.at(2)->x(), buttons.at(0)->x());
        buttons.at(0)->hide();
        QTRY_COMPARE(buttons.at(2)->y(), buttons.at(1)->y());
    }

    void aRowOfButtonsBeginsWhereTheLanguageDoes()
    {
        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        auto* layout = new WrapLayout(&window);
        auto* button = new QPushButton(u"Button"_s, &window);
        layout->addWidget(button);
        window.resize(500, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(button->geometry().right(), window.rect().right());
    }

    void columnsAreAsManyAsFit()
    {
        QWidget window;
        auto* layout = new ColumnsLayout(&window);
        QList<QWidget*> cards;
        for (const int height : { 300, 100, 120 }) {
            auto* card = new QLabel(&window);
            card->setFixedHeight(height);
            card->setMinimumWidth(200);
            layout->addWidget(card);
            cards.append(card);
        }
        QCOMPARE(layout->minimumSize().width(), 200);
        QCOMPARE(layout->heightForWidth(250), 300 + 100 + 120 + 2 * layout->spacing());
        QCOMPARE(layout->heightForWidth(500), 300);
        window.resize(500, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(cards.at(1)->y(), 0);
        QCOMPARE(cards.at(1)->geometry().right(), 499);
        QCOMPARE(cards.at(2)->x(), cards.at(1)->x()); // below the shorter one
        QCOMPARE(cards.at(2)->y(), 100 + layout->spacing());
        cards.at(1)->hide();
        QTRY_COMPARE(cards.at(2)->y(), 0);
        window.setLayoutDirection(Qt::RightToLeft);
        QTRY_COMPARE(cards.at(0)->geometry().right(), 499);
    }

    void firstFrameIsToldOnceTheWindowIsPainted()
    {
        QLabel window(u"Hello"_s);
        auto* frame = new FirstFrame(window, 1h);
        QSignalSpy painted(frame, &FirstFrame::painted);
        QSignalSpy exposed(frame, &FirstFrame::exposed);
        QCoreApplication::processEvents();
        QCOMPARE(painted.count(), 0);
        PaintCount paints;
        window.installEventFilter(&paints);
        connect(frame, &FirstFrame::exposed, &window, [&paints] { QCOMPARE(paints.count, 0); });
        connect(frame, &FirstFrame::painted, &window, [&paints] { QVERIFY(paints.count > 0); });
        window.show();
        QTRY_COMPARE(painted.count(), 1);
        window.hide();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(painted.count(), 1);
        QCOMPARE(exposed.count(), 1);
    }

    void firstFrameOfWhatStaysOutOfSightIsNotWaitedForForEver()
    {
        QWidget window;
        QSignalSpy painted(new FirstFrame(window, 1ms), &FirstFrame::painted);
        QTRY_COMPARE(painted.count(), 1);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(painted.count(), 1);
    }

    void programsIconHasEachSizeThatWindowManagersAskFor()
    {
        const QIcon icon = programIcon();
        for (const int side : { 16, 32, 64, 128 }) {
            QCOMPARE(icon.actualSize(QSize(side, side)), QSize(side, side));
            QVERIFY(icon.pixmap(side, side).toImage().pixelColor(side / 2, side / 2).alpha() > 0);
        }
    }

    //! Qt's would be sought through the platform's themes and read by every plugin for pictures, before the first
    //! frame.
    void iconsOfEveryWindowAreTheHousesOwn_data()
    {
        QTest::addColumn<QStyle::StandardPixmap>("icon");
        QTest::addColumn<QString>("name");
        QTest::newRow("clears a field") << QStyle::SP_LineEditClearButton << u"dismiss"_s;
        QTest::newRow("more of a bar") << QStyle::SP_ToolBarHorizontalExtensionButton << u"more"_s;
        QTest::newRow("more of an upright bar") << QStyle::SP_ToolBarVerticalExtensionButton << u"more-below"_s;
        QTest::newRow("a way to begin") << QStyle::SP_CommandLink << u"open"_s;
    }

    void iconsOfEveryWindowAreTheHousesOwn()
    {
        QFETCH(QStyle::StandardPixmap, icon);
        QFETCH(QString, name);
        const QSize size(16, 16);
        const QImage drawn = HouseStyle().standardIcon(icon, nullptr, nullptr).pixmap(size).toImage();
        QVERIFY(!drawn.isNull());
        QCOMPARE(drawn, symbolicIcon(name).pixmap(size).toImage());
    }

    void everyIconIsDrawnInThePalettesColours_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(u":/icons"_s).entryList({ u"*.outline"_s });
        QVERIFY(files.size() > 10);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << QFileInfo(file).completeBaseName();
    }

    void everyIconIsDrawnInThePalettesColours()
    {
        QFETCH(QString, name);
        const QPalette before = QApplication::palette();
        for (const QPalette& palette : { lightPalette(), darkPalette() }) {
            QApplication::setPalette(palette);
            const QImage image = symbolicIcon(name).pixmap(QSize(16, 16), 2).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor colour = image.pixelColor(x, y);
                    if (colour.alpha() < 255)
                        continue;
                    ++drawn;
                    QCOMPARE(colour.rgb(), palette.color(QPalette::WindowText).rgb());
                }
            }
            QVERIFY(drawn > 10);
        }
        QApplication::setPalette(before);
    }

    void theMarksDifferInShapeAndNotInColourAlone()
    {
        QSet<QByteArray> shapes;
        const auto all = QMetaEnum::fromType<StatusMark::Shape>();
        for (int i = 0; i < all.keyCount(); ++i) {
            StatusMark mark;
            mark.setShape(static_cast<StatusMark::Shape>(all.value(i)));
            mark.resize(16, 16); // as small as they are shown
            QImage image(mark.size(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            mark.render(&image, QPoint(), QRegion(), QWidget::RenderFlags());
            const QImage outline = image.createAlphaMask(Qt::ThresholdDither);
            shapes.insert(QByteArray(reinterpret_cast<const char*>(outline.constBits()), outline.sizeInBytes()));
        }
        QCOMPARE(shapes.size(), all.keyCount());
    }

    void aValueThatMayBreakNowhereIsElidedAndToldWholeByTheTooltip()
    {
        const QString address = u"accounts.payable.department@suppliesandhardware.example"_s;
        WrappedLabel label;
        label.setText(u"Write to %1 today"_s.arg(address));
        label.show();
        label.resize(400, 100);
        QCOMPARE(label.text(), label.whole());
        label.resize(140, 100);
        QVERIFY(label.text() != label.whole());
        QVERIFY(label.text().contains(u"…"_s));
        QVERIFY(label.text().startsWith(u"Write to "_s));
        QVERIFY(label.text().endsWith(u"today"_s));
        QCOMPARE(label.accessibleName(), label.whole());
        const QFontMetrics metrics = label.fontMetrics();
        for (const QString& word : label.text().split(u' '))
            QVERIFY(metrics.horizontalAdvance(word) <= 140);
        label.resize(400, 100);
        QCOMPARE(label.text(), label.whole());
    }

    void aButtonThatTheKeyboardReachedIsRinged_data()
    {
        QTest::addColumn<QStyleOptionButton::ButtonFeatures>("features");
        QTest::newRow("raised") << QStyleOptionButton::ButtonFeatures(QStyleOptionButton::None);
        QTest::newRow("flat") << QStyleOptionButton::ButtonFeatures(QStyleOptionButton::Flat);
        QTest::newRow("link") << QStyleOptionButton::ButtonFeatures(QStyleOptionButton::CommandLinkButton);
    }

    void aButtonThatTheKeyboardReachedIsRinged()
    {
        QFETCH(QStyleOptionButton::ButtonFeatures, features);
        HouseStyle style;
        const auto drawn = [&style, features](QStyle::State state) {
            QStyleOptionButton option;
            option.features = features;
            option.palette = lightPalette();
            option.rect = QRect(0, 0, 80, 24);
            option.state = QStyle::State_Enabled | state;
            QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            style.drawControl(QStyle::CE_PushButton, &option, &painter);
            return image;
        };
        const QImage ringed = drawn(QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange);
        QVERIFY(ringed != drawn({}));
        QCOMPARE(ringed.pixelColor(40, 0).rgb(), Colours::focus(lightPalette()).rgb());
        QCOMPARE(drawn(QStyle::State_HasFocus), drawn({})); // the mouse needs no ring
    }

    void buttonsOfAnEmptyStateStayWhileItsWordsChange()
    {
        QAction clear(u"Clear search"_s);
        QAction import(u"Import…"_s);
        EmptyState empty;
        empty.say(u"No recipient matches “a”"_s, u"Try fewer words."_s, { &clear, &import });
        empty.show();
        QVERIFY(QTest::qWaitForWindowActive(&empty));
        const auto before = empty.findChildren<QPushButton*>();
        QCOMPARE(before.size(), 2);
        before.last()->setFocus();
        QVERIFY(before.last()->hasFocus());

        empty.say(u"No recipient matches “ab”"_s, u"Try fewer words."_s, { &clear, &import });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(empty.findChildren<QPushButton*>() == before); // none of them is looked into
        QVERIFY(before.last()->hasFocus());

        empty.say(u"No recipient matches “ab”"_s, u"Try fewer words."_s, { &import });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto after = empty.findChildren<QPushButton*>();
        QCOMPARE(after.size(), 1);
        import.setText(u"Import a table…"_s); // another word for it, as in another language
        empty.say(u"No recipient matches “ab”"_s, u"Try fewer words."_s, { &import });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(empty.findChildren<QPushButton*>().first()->text(), u"Import a table…"_s);
    }

    void aMutedLabelFollowsThePalette()
    {
        const QPalette before = QApplication::palette();
        QApplication::setPalette(lightPalette());
        QWidget window;
        MutedLabel label(u"Phone number"_s, &window);
        const QColor light = label.palette().color(QPalette::WindowText);
        QApplication::setPalette(darkPalette());
        QTRY_VERIFY(label.palette().color(QPalette::WindowText) != light);
        QVERIFY(contrast(label.palette().color(QPalette::WindowText), darkPalette().color(QPalette::Window)) >= 4.5);
        QApplication::setPalette(before);
    }
};

QTEST_MAIN(WidgetsTest)
#include "tst_Widgets.moc"
