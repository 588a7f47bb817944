// SPDX-License-Identifier: MIT
#include "keychain/KeychainOutcome.h"

#include <QMetaEnum>
#include <QTest>

using namespace PayRecipients;

using Operation = KeychainOperation;
using State = SecretService::State;

namespace {

//! A name that reads well in a table of expectations.
QByteArray nameOf(std::optional<KeychainError::Kind> outcome)
{
    return outcome ? QMetaEnum::fromType<KeychainError::Kind>().valueToKey(int(*outcome)) : "Done";
}

} // namespace

class KeychainOutcomeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsApartWhatQtKeychainMixesUp_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QKeychain::Error>("error");
        QTest::addColumn<State>("before");
        QTest::addColumn<State>("after");
        QTest::addColumn<QByteArray>("outcome");

        auto row = [](const char* name, Operation operation, QKeychain::Error error, State before, State after,
                       QByteArray outcome) { QTest::newRow(name) << operation << error << before << after << outcome; };
        row("done", Operation::Read, QKeychain::NoError, State::Unlocked, State::Unlocked, "Done");
        row("absent", Operation::Read, QKeychain::EntryNotFound, State::Unlocked, State::Unlocked, "NotFound");
        row("absent, no keyring", Operation::Read, QKeychain::EntryNotFound, State::NoCollection, State::NoCollection,
            "NotFound");
        row("absent, other platform", Operation::Read, QKeychain::EntryNotFound, State::Unknown, State::Unknown,
            "NotFound");
        row("absent, KWallet", Operation::Read, QKeychain::EntryNotFound, State::NoService, State::NoService,
            "NotFound");
        row("service went away", Operation::Read, QKeychain::EntryNotFound, State::Unlocked, State::NoService,
            "Unavailable");
        row("looks absent, is locked", Operation::Read, QKeychain::EntryNotFound, State::Locked, State::Locked,
            "Locked");
        row("was unlocked, is absent", Operation::Read, QKeychain::EntryNotFound, State::Locked, State::Unlocked,
            "NotFound");
        row("was locked meanwhile", Operation::Read, QKeychain::EntryNotFound, State::Unlocked, State::Locked,
            "Locked");
        row("write denied, locked", Operation::Write, QKeychain::AccessDenied, State::Locked, State::Locked, "Locked");
        row("write denied, unlocked", Operation::Write, QKeychain::AccessDenied, State::Unlocked, State::Unlocked,
            "Refused");
        row("denied by the person", Operation::Read, QKeychain::AccessDeniedByUser, State::Unknown, State::Unknown,
            "Refused");
        row("no service", Operation::Read, QKeychain::OtherError, State::NoService, State::NoService, "Unavailable");
        row("no keyring to write to", Operation::Write, QKeychain::OtherError, State::NoCollection, State::NoCollection,
            "Unavailable");
        row("the keyring to write to went away", Operation::Write, QKeychain::EntryNotFound, State::Unlocked,
            State::NoCollection, "Unavailable");
        row("written to nowhere", Operation::Write, QKeychain::EntryNotFound, State::Unlocked, State::Unlocked,
            "Failed");
        row("no backend", Operation::Write, QKeychain::NoBackendAvailable, State::Unknown, State::Unknown,
            "Unavailable");
        row("not implemented", Operation::Write, QKeychain::NotImplemented, State::Unknown, State::Unknown,
            "Unavailable");
        row("disk full", Operation::Write, QKeychain::OtherError, State::Unlocked, State::Unlocked, "Failed");
        row("cannot be removed", Operation::Remove, QKeychain::CouldNotDeleteEntry, State::Unknown, State::Unknown,
            "Failed");
        row("nothing to remove", Operation::Remove, QKeychain::EntryNotFound, State::Unlocked, State::Unlocked, "Done");
        row("nothing removed, locked", Operation::Remove, QKeychain::EntryNotFound, State::Locked, State::Locked,
            "Locked");
    }

    void tellsApartWhatQtKeychainMixesUp()
    {
        QFETCH(const Operation, operation);
        QFETCH(const QKeychain::Error, error);
        QFETCH(const State, before);
        QFETCH(const State, after);
        QFETCH(const QByteArray, outcome);

        QCOMPARE(nameOf(keychainOutcome(operation, error, before, after)), outcome);
    }
};

QTEST_GUILESS_MAIN(KeychainOutcomeTest)

#include "tst_KeychainOutcome.moc"
