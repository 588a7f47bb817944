// SPDX-License-Identifier: MIT
//! Every page and dialog in one theme, at one scale, in one language: a picture of each, and nothing cut or covered.
//!
//! What is shown is told by the environment: PAY_RECIPIENTS_GALLERY is "THEME-LANGUAGE", such as "dark-pseudo";
//! PAY_RECIPIENTS_GALLERY_PICTURES is the folder that takes the pictures; the scale is Qt's own QT_SCALE_FACTOR.
#include "Translations.h"
#include "support/EveryWindow.h"
#include "support/LayoutFaults.h"
#include "support/Mnemonics.h"
#include "support/PseudoTranslator.h"
#include "theme/Appearance.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Gallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList what = qEnvironmentVariable("PAY_RECIPIENTS_GALLERY", u"light-en"_s).split(u'-');
        QCOMPARE(what.size(), 2);
        m_language = what[1];
        m_translations.use(m_language == u"pseudo" ? u"en"_s : m_language);
        if (m_language == u"pseudo")
            QVERIFY(QCoreApplication::installTranslator(&m_pseudo));
        m_appearance.setChoice(what[0] == u"dark" ? Appearance::Choice::Dark
                : what[0] == u"contrast"          ? Appearance::Choice::HighContrast
                                                  : Appearance::Choice::Light);
        const int percent = qRound(qGuiApp->devicePixelRatio() * 100);
        m_pictures = QDir(qEnvironmentVariable("PAY_RECIPIENTS_GALLERY_PICTURES", u"screenshots"_s))
                         .filePath(u"%1-%2-%3"_s.arg(what[0], QString::number(percent), m_language));
        QVERIFY(QDir().mkpath(m_pictures));
    }

    void faultsAreFound()
    {
        QWidget window;
        window.resize(400, 200);
        auto* label = new QLabel(u"More than fits here"_s, &window);
        auto* button = new QPushButton(u"Press"_s, &window);
        label->setGeometry(0, 0, 30, 30);
        button->setGeometry(20, 10, 100, 40);
        window.show();
        QCOMPARE(LayoutFaults::of(window).size(), 2); // the label is cut, and the button covers it
        button->move(350, 100);
        label->resize(200, 30);
        QCOMPARE(LayoutFaults::of(window).size(), 1); // the button reaches out
        button->move(100, 100);
        QCOMPARE(LayoutFaults::of(window), QStringList());
    }

    void pseudoKeepsWhatIsFilledIn()
    {
        const QString text = PseudoTranslator::pseudo(u"&Save %1 as %Ln"_s);
        QVERIFY2(text.contains(u"&Š"_s) && text.contains(u"%1 "_s) && text.contains(u"%Ln"_s), qPrintable(text));
        QVERIFY(text.startsWith(u'[') && text.endsWith(u']'));
        QVERIFY(text.size() >= 18);
    }

    void nothingIsCutOrCovered()
    {
        QStringList faults;
        QStringList names;
        EveryWindow windows;
        const QStringList missed = windows.show([this, &faults, &names](const QString& name, QWidget& window) {
            names << name;
            QVERIFY2(window.grab().save(u"%1/%2.png"_s.arg(m_pictures, name)), qPrintable(name));
            if (window.width() > EveryWindow::smallest.width() || window.height() > EveryWindow::smallest.height())
                faults << u"%1: is %2 × %3"_s.arg(name).arg(window.width()).arg(window.height());
            for (const QString& fault : LayoutFaults::of(window))
                faults << name + u": "_s + fault;
            if (m_language != u"pseudo" && !qobject_cast<QMenu*>(&window)) {
                for (const QString& clash : Mnemonics::of(window).clashes())
                    faults << name + u": two with "_s + clash;
            } else if (const auto* menu = qobject_cast<QMenu*>(&window); menu && m_language != u"pseudo") {
                for (const QString& clash : Mnemonics::of(*menu).clashes())
                    faults << name + u": two with "_s + clash;
            }
        });
        QCOMPARE(missed.join(u", "_s), QString());
        QVERIFY2(names.size() >= 30, qPrintable(names.join(u", "_s)));
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

private:
    QString m_language;
    QString m_pictures;
    Translations m_translations;
    PseudoTranslator m_pseudo;
    Appearance m_appearance;
};

QTEST_MAIN(tst_Gallery)
#include "tst_Gallery.moc"
