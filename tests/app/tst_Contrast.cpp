// SPDX-License-Identifier: MIT
#include "theme/Colours.h"
#include "theme/Scheme.h"

#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

constexpr double forText = 4.5; // WCAG 2.2, 1.4.3
constexpr double forShapes = 3.0; // WCAG 2.2, 1.4.11
constexpr double forHighContrast = 7.0; // WCAG 2.2, 1.4.6

QString nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    case Scheme::HighContrast:
        return u"high contrast"_s;
    }
    return {};
}

struct Pair {
    QString name;
    QColor over;
    QColor under;
    double least;
};

//! Every two colours that stand on one another somewhere in the program.
QList<Pair> pairsOf(const QPalette& palette)
{
    using Colours::Meaning;
    const auto role = [&palette](QPalette::ColorRole which) { return palette.color(QPalette::Active, which); };
    const std::pair<QString, QColor> grounds[]{ { u"window"_s, role(QPalette::Window) },
        { u"base"_s, role(QPalette::Base) }, { u"alternate base"_s, role(QPalette::AlternateBase) } };
    const std::pair<QString, Meaning> meanings[]{ { u"information"_s, Meaning::Information },
        { u"success"_s, Meaning::Success }, { u"warning"_s, Meaning::Warning }, { u"problem"_s, Meaning::Problem } };

    QList<Pair> pairs{
        { u"selected text"_s, role(QPalette::HighlightedText), role(QPalette::Highlight), forText },
        { u"text of buttons"_s, role(QPalette::ButtonText), role(QPalette::Button), forText },
        { u"tooltips"_s, role(QPalette::ToolTipText), role(QPalette::ToolTipBase), forText },
        { u"edge on button"_s, Colours::edge(palette), role(QPalette::Button), forShapes },
        { u"focus on button"_s, Colours::focus(palette), role(QPalette::Button), forShapes },
        { u"text on a calm selection"_s, role(QPalette::Text), Colours::calmSelection(palette), forText },
        { u"muted on a calm selection"_s, Colours::muted(palette), Colours::calmSelection(palette), forText },
        { u"bar on a calm selection"_s, Colours::focus(palette), Colours::calmSelection(palette), forShapes },
        { u"selection on base"_s, role(QPalette::Highlight), role(QPalette::Base), forShapes },
    };
    for (const auto& [ground, under] : grounds) {
        pairs << Pair{ u"window text on "_s + ground, role(QPalette::WindowText), under, forText }
              << Pair{ u"text on "_s + ground, role(QPalette::Text), under, forText }
              << Pair{ u"muted on "_s + ground, Colours::muted(palette), under, forText }
              << Pair{ u"placeholder on "_s + ground, role(QPalette::PlaceholderText), under, forText }
              << Pair{ u"link on "_s + ground, role(QPalette::Link), under, forText }
              << Pair{ u"visited link on "_s + ground, role(QPalette::LinkVisited), under, forText }
              << Pair{ u"edge on "_s + ground, Colours::edge(palette), under, forShapes }
              << Pair{ u"focus on "_s + ground, Colours::focus(palette), under, forShapes };
        for (const auto& [name, meaning] : meanings)
            pairs << Pair{ name + u" on "_s + ground, Colours::of(meaning, palette), under, forText };
    }
    for (const auto& [name, meaning] : meanings)
        pairs << Pair{ name + u" on a calm selection"_s, Colours::of(meaning, palette), Colours::calmSelection(palette),
            forShapes };
    for (const auto& [name, meaning] : meanings) {
        const QColor ground = Colours::ground(meaning, palette);
        pairs << Pair{ u"text on the ground of "_s + name, role(QPalette::WindowText), ground, forText }
              << Pair{ u"mark on the ground of "_s + name, Colours::of(meaning, palette), ground, forShapes };
    }
    return pairs;
}

} // namespace

class ContrastTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRatioIsThatOfTheStandard()
    {
        QCOMPARE(Colours::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(Colours::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(Colours::contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(Colours::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void whatStandsOnSomethingCanBeReadOnIt_data()
    {
        QTest::addColumn<QColor>("over");
        QTest::addColumn<QColor>("under");
        QTest::addColumn<double>("least");
        for (const Scheme scheme : allSchemes) {
            for (const Pair& pair : pairsOf(paletteOf(scheme)))
                QTest::addRow("%s: %s", qPrintable(nameOf(scheme)), qPrintable(pair.name))
                    << pair.over << pair.under
                    << (scheme == Scheme::HighContrast && pair.least >= forText ? forHighContrast : pair.least);
        }
    }

    void whatStandsOnSomethingCanBeReadOnIt()
    {
        QFETCH(QColor, over);
        QFETCH(QColor, under);
        QFETCH(double, least);
        const double ratio = Colours::contrast(over, under);
        QVERIFY2(
            ratio >= least, qPrintable(u"%1 on %2 is %3 : 1"_s.arg(over.name(), under.name()).arg(ratio, 0, 'f', 2)));
    }

    void nothingOfThePlatformsPaletteShinesThrough()
    {
        for (const Scheme scheme : allSchemes) {
            const QPalette palette = paletteOf(scheme);
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role != QPalette::NoRole)
                    QVERIFY2(palette.isBrushSet(QPalette::Inactive, static_cast<QPalette::ColorRole>(role)),
                        qPrintable(QString::number(role)));
            }
        }
        QVERIFY(!Colours::isDark(paletteOf(Scheme::Light)));
        QVERIFY(Colours::isDark(paletteOf(Scheme::Dark)));
        QVERIFY(!Colours::isHighContrast(paletteOf(Scheme::Dark)));
        QVERIFY(Colours::isHighContrast(paletteOf(Scheme::HighContrast)));
    }
};

QTEST_GUILESS_MAIN(ContrastTest)
#include "tst_Contrast.moc"
