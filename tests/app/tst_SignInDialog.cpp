// SPDX-License-Identifier: MIT
#include "dialogs/SignInCheck.h"
#include "dialogs/SignInDialog.h"
#include "profiles/ProfileStore.h"
#include "sandbox/Sandbox.h"
#include "support/FullDisk.h"
#include "support/RawPeer.h"
#include "widgets/MessageBar.h"

#include <QApplication>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

QLineEdit* lineOf(const QWidget& dialog, const QString& name)
{
    for (auto* edit : dialog.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}

QPushButton* moreOf(const QWidget& dialog)
{
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->accessibleName() == u"More settings"_s)
            return button;
    }
    return nullptr;
}

} // namespace

//! The dialog over a real service, filled in as a person would.
class FilledDialog {
public:
    explicit FilledDialog(const QUrl& service, const std::optional<Profile>& existing = {}, bool settled = false,
        QWidget* window = nullptr)
        : profiles(folder.filePath(u"config"_s), folder.filePath(u"data"_s))
        , dialog(profiles, existing, settled, window)
    {
        auto* environment = dialog.findChild<QComboBox*>();
        environment->setCurrentIndex(environment->findText(u"Custom"_s));
        field(u"Profile name"_s)->setText(u"Acme"_s);
        field(u"Base URL"_s)->setText(service.toString());
        dialog.show();
    }

    QLineEdit* field(const QString& name) { return lineOf(dialog, name); }

    QString message() const { return dialog.findChild<MessageBar*>()->text(); }
    bool hasMessage() const { return dialog.findChild<MessageBar*>()->isShown(); }

    QTemporaryDir folder;
    ProfileStore profiles;
    SignInDialog dialog;
};

class tst_SignInDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::Options options;
        options.recipients = 1;
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        QVERIFY(m_sandbox->start());
    }

    void savesTheProfileOnceTheServiceAgreed()
    {
        FilledDialog filled(m_sandbox->baseUrl());
        filled.field(u"Client ID"_s)->setText(m_sandbox->clientId());
        filled.field(u"Client secret"_s)->setText(m_sandbox->clientSecret());
        QSignalSpy accepted(&filled.dialog, &QDialog::accepted);
        filled.dialog.accept();
        QVERIFY(filled.profiles.profiles().isEmpty());
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(filled.profiles.profiles(), QList{ filled.dialog.profile() });
        QCOMPARE(filled.dialog.profile().name, u"Acme"_s);
        QCOMPARE(filled.dialog.credentials().clientSecret, m_sandbox->clientSecret());
        QVERIFY(filled.dialog.token() && !filled.dialog.token()->value.isEmpty());
    }

    void theApiVersionIsV2UnlessAnotherIsChosen_data()
    {
        QTest::addColumn<ApiVersion>("before");
        QTest::addColumn<std::optional<int>>("chosen");
        QTest::addColumn<ApiVersion>("saved");
        QTest::newRow("left alone") << ApiVersion::V2 << std::optional<int>() << ApiVersion::V2;
        QTest::newRow("v1") << ApiVersion::V2 << std::optional(1) << ApiVersion::V1;
        QTest::newRow("kept") << ApiVersion::V1 << std::optional<int>() << ApiVersion::V1;
        QTest::newRow("back to v2") << ApiVersion::V1 << std::optional(0) << ApiVersion::V2;
    }

    void theApiVersionIsV2UnlessAnotherIsChosen()
    {
        QFETCH(ApiVersion, before);
        QFETCH(std::optional<int>, chosen);
        QFETCH(ApiVersion, saved);
        Profile existing = Profile::create(u"Acme"_s, Environment::Custom, m_sandbox->baseUrl());
        existing.apiVersion = before;
        FilledDialog filled(m_sandbox->baseUrl(), existing);
        QComboBox* version = nullptr;
        for (auto* box : filled.dialog.findChildren<QComboBox*>()) {
            if (box->accessibleName() == u"API version"_s)
                version = box;
        }
        QVERIFY(version);
        if (chosen)
            version->setCurrentIndex(*chosen);
        filled.field(u"Client ID"_s)->setText(m_sandbox->clientId());
        filled.field(u"Client secret"_s)->setText(m_sandbox->clientSecret());
        QSignalSpy accepted(&filled.dialog, &QDialog::accepted);
        filled.dialog.accept();
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(filled.dialog.profile().apiVersion, saved);
        QCOMPARE(filled.profiles.find(existing.id)->apiVersion, saved);
    }

    void theRestIsFoldedAwayWhereItIsAsUsual_data()
    {
        QTest::addColumn<std::optional<Profile>>("existing");
        QTest::addColumn<bool>("isFolded");
        const Profile usual = Profile::create(u"Acme"_s, Environment::Production);
        Profile withCertificate = usual;
        withCertificate.caCertificateFile = u"/etc/company.pem"_s;
        Profile older = usual;
        older.apiVersion = ApiVersion::V1;
        QTest::newRow("new") << std::optional<Profile>() << true;
        QTest::newRow("production") << std::optional(usual) << true;
        QTest::newRow("own address") << std::optional(
            Profile::create(u"Acme"_s, Environment::Custom, QUrl(u"https://k2.example.com"_s)))
                                     << false;
        QTest::newRow("own certificate") << std::optional(withCertificate) << false;
        QTest::newRow("older version") << std::optional(older) << false;
    }

    void theRestIsFoldedAwayWhereItIsAsUsual()
    {
        QFETCH(const std::optional<Profile>, existing);
        QFETCH(const bool, isFolded);
        const QTemporaryDir folder;
        ProfileStore profiles(folder.filePath(u"config"_s), folder.filePath(u"data"_s));
        SignInDialog dialog(profiles, existing, false);
        for (const QString& name : { u"Base URL"_s, u"CA certificate"_s })
            QCOMPARE(lineOf(dialog, name)->isVisibleTo(&dialog), !isFolded);
        for (const QString& name : { u"Profile name"_s, u"Client ID"_s, u"Client secret"_s })
            QVERIFY(lineOf(dialog, name)->isVisibleTo(&dialog));
        auto* more = moreOf(dialog);
        QCOMPARE(more->isChecked(), !isFolded);
        more->click();
        QCOMPARE(lineOf(dialog, u"Base URL"_s)->isVisibleTo(&dialog), isFolded);
        QVERIFY(dialog.findChild<QComboBox*>()->isVisibleTo(&dialog));
    }

    void anAddressOfOnesOwnUnfoldsTheRest()
    {
        const QTemporaryDir folder;
        ProfileStore profiles(folder.filePath(u"config"_s), folder.filePath(u"data"_s));
        SignInDialog dialog(profiles, std::nullopt, false);
        auto* environment = dialog.findChild<QComboBox*>();
        environment->setCurrentIndex(environment->findText(u"Custom"_s));
        QVERIFY(lineOf(dialog, u"Base URL"_s)->isVisibleTo(&dialog));
        lineOf(dialog, u"Profile name"_s)->setText(u"Acme"_s);
        moreOf(dialog)->click();
        QVERIFY(!lineOf(dialog, u"Base URL"_s)->isVisibleTo(&dialog));
        dialog.accept();
        QVERIFY2(lineOf(dialog, u"Base URL"_s)->isVisibleTo(&dialog), "what is to be mended must be seen");
    }

    void theKeyboardBeginsInTheFirstEmptyField_data()
    {
        QTest::addColumn<std::optional<Profile>>("existing");
        QTest::addColumn<QString>("field");
        QTest::newRow("new") << std::optional<Profile>() << u"Profile name"_s;
        QTest::newRow("again") << std::optional(Profile::create(u"Acme"_s, Environment::Production)) << u"Client ID"_s;
    }

    void theKeyboardBeginsInTheFirstEmptyField()
    {
        QFETCH(const std::optional<Profile>, existing);
        QFETCH(const QString, field);
        const QTemporaryDir folder;
        ProfileStore profiles(folder.filePath(u"config"_s), folder.filePath(u"data"_s));
        SignInDialog dialog(profiles, existing, false);
        dialog.explain(u"Sign in to refresh."_s);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(QApplication::focusWidget(), lineOf(dialog, field));
    }

    void afterAFailureNothingIsSqueezedAndOneCanGoOn()
    {
        FilledDialog filled(QUrl(u"http://127.0.0.1:1"_s));
        QVERIFY(QTest::qWaitForWindowActive(&filled.dialog));
        filled.field(u"Client ID"_s)->setText(m_sandbox->clientId());
        filled.field(u"Client secret"_s)->setText(m_sandbox->clientSecret());
        filled.dialog.accept();
        QTRY_VERIFY(filled.hasMessage());
        auto* focus = qobject_cast<QPushButton*>(QApplication::focusWidget());
        QVERIFY(focus);
        QCOMPARE(focus->accessibleName(), u"Sign in"_s);
        const QWidget* bar = filled.dialog.findChild<MessageBar*>();
        QTRY_VERIFY(bar->height() >= bar->layout()->heightForWidth(bar->width()));
        for (const QString& name : { u"Profile name"_s, u"Base URL"_s, u"Client secret"_s })
            QTRY_VERIFY(filled.field(name)->height() >= filled.field(name)->sizeHint().height());
        filled.dialog.accept();
        QVERIFY2(!filled.hasMessage(), "what it says is of the former attempt");
        QTRY_VERIFY(filled.hasMessage());
    }

    void saysWhatIsWrongAndSavesNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("wrong secret") << u"Client secret"_s << u"not the secret"_s << u"did not accept"_s;
        QTest::newRow("wrong id") << u"Client ID"_s << u"somebody else"_s << u"did not accept"_s;
        QTest::newRow("no name") << u"Profile name"_s << u"  "_s << u"name"_s;
        QTest::newRow("no secret") << u"Client secret"_s << QString() << u"client secret"_s;
        QTest::newRow("no id") << u"Client ID"_s << QString() << u"client ID"_s;
        QTest::newRow("not an address") << u"Base URL"_s << u"http://"_s << u"https://host"_s;
        QTest::newRow("plain http elsewhere") << u"Base URL"_s << u"http://pay.example"_s << u"https://host"_s;
        QTest::newRow("a path") << u"Base URL"_s << u"https://pay.example/api"_s << u"without a path"_s;
        QTest::newRow("nobody listens") << u"Base URL"_s << u"http://127.0.0.1:1"_s << u"127.0.0.1"_s;
        QTest::newRow("no such file") << u"CA certificate"_s << u"/nowhere/ca.pem"_s << u"/nowhere/ca.pem"_s;
    }

    void saysWhatIsWrongAndSavesNothing()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, says);
        FilledDialog filled(m_sandbox->baseUrl());
        filled.field(u"Client ID"_s)->setText(m_sandbox->clientId());
        filled.field(u"Client secret"_s)->setText(m_sandbox->clientSecret());
        filled.field(field)->setText(value);
        filled.dialog.accept();
        QTRY_VERIFY(filled.hasMessage());
        QVERIFY2(filled.message().contains(says), qPrintable(filled.message()));
        QVERIFY(filled.dialog.isVisible());
        QVERIFY(filled.profiles.profiles().isEmpty());
        QCOMPARE(filled.field(field)->text(), value);
    }

    void refusesANameThatAnotherProfileHas()
    {
        FilledDialog filled(m_sandbox->baseUrl());
        QVERIFY(filled.profiles.save(Profile::create(u"ACME"_s, Environment::Sandbox)));
        filled.field(u"Client ID"_s)->setText(m_sandbox->clientId());
        filled.field(u"Client secret"_s)->setText(m_sandbox->clientSecret());
        filled.dialog.accept();
        QVERIFY(filled.hasMessage());
        QCOMPARE(filled.profiles.profiles().size(), 1);
    }

    void escapeEndsTheCheckFirstAndTheDialogThen()
    {
        QVERIFY(m_sandbox->setFaults(R"([{"match":"POST /oauth/token","action":"hang"}])"));
        FilledDialog filled(m_sandbox->baseUrl());
        filled.field(u"Client ID"_s)->setText(m_sandbox->clientId());
        filled.field(u"Client secret"_s)->setText(m_sandbox->clientSecret());
        filled.dialog.accept();
        QVERIFY(!filled.field(u"Client ID"_s)->isEnabled());
        filled.dialog.reject();
        QVERIFY(filled.dialog.isVisible());
        QVERIFY(filled.field(u"Client ID"_s)->isEnabled());
        filled.dialog.reject();
        QVERIFY(!filled.dialog.isVisible());
        QVERIFY(m_sandbox->setFaults("[]"));
    }

    void theTokenOfACheckThatWasGivenUpIsRevoked()
    {
        test::RawPeer peer([](const test::RawRequest& request) {
            return request.target == "/oauth/token" ? test::RawReply::nothing() : test::RawReply::json("{}");
        });
        QWidget window;
        FilledDialog filled(peer.baseUrl(), {}, false, &window);
        filled.field(u"Client ID"_s)->setText(u"some-client"_s);
        filled.field(u"Client secret"_s)->setText(u"some-secret"_s);
        filled.dialog.accept();
        QTRY_COMPARE(peer.requests().size(), 1);
        filled.dialog.reject();
        peer.send(test::RawReply::token("some-token").bytes);
        QTRY_COMPARE(peer.count("POST", "/oauth/revoke"), 1);
        QVERIFY(peer.requests().last().body.endsWith("&token=some-token"));
        QVERIFY(filled.dialog.isVisible());
        QTRY_VERIFY(!window.findChild<SignInCheck*>());
    }

    void theTokenIsRevokedWhereTheProfileCannotBeSaved()
    {
        FilledDialog filled(m_sandbox->baseUrl());
        filled.field(u"Client ID"_s)->setText(m_sandbox->clientId());
        filled.field(u"Client secret"_s)->setText(m_sandbox->clientSecret());
        const auto before = m_sandbox->requests().count("/oauth/revoke");
        {
            FullDisk full;
            filled.dialog.accept();
            QTRY_VERIFY(filled.hasMessage());
        }
        QVERIFY2(filled.message().contains(u"could not be saved"_s), qPrintable(filled.message()));
        QTRY_COMPARE(m_sandbox->requests().count("/oauth/revoke"), before + 1);
        QVERIFY(!filled.dialog.token());
    }

    void aSettledProfileKeepsItsService()
    {
        const Profile existing = Profile::create(u"Acme"_s, Environment::Custom, m_sandbox->baseUrl());
        FilledDialog filled(m_sandbox->baseUrl(), existing, true);
        QVERIFY(!filled.field(u"Base URL"_s)->isEnabled());
        QVERIFY(!filled.dialog.findChild<QComboBox*>()->isEnabled());
    }

    void theStandardEnvironmentsBringTheirAddress()
    {
        FilledDialog filled(m_sandbox->baseUrl());
        auto* environment = filled.dialog.findChild<QComboBox*>();
        environment->setCurrentIndex(environment->findText(u"Sandbox"_s));
        QCOMPARE(filled.field(u"Base URL"_s)->text(), u"https://sandbox.kopokopo.com"_s);
        QVERIFY(filled.field(u"Base URL"_s)->isReadOnly());
        environment->setCurrentIndex(environment->findText(u"Custom"_s));
        QVERIFY(filled.field(u"Base URL"_s)->text().isEmpty());
        QVERIFY(!filled.field(u"Base URL"_s)->isReadOnly());
    }

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

QTEST_MAIN(tst_SignInDialog)
#include "tst_SignInDialog.moc"
