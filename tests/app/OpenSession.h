// SPDX-License-Identifier: MIT
//! A session with an open book, for what people do to recipients.
#pragma once

#include "session/Session.h"

#include <QPushButton>
#include <QTest>
#include <QWidget>

#include <utility>

namespace PayRecipients {

//! Of a profile whose service nobody asks.
struct OpenSession {
    RecipientBook& book() { return *session.book(); }

    //! To be called once whoever needs the session has it. Whether the book can be used.
    bool open()
    {
        session.open();
        return QTest::qWaitFor([this] { return session.bookState() == Session::BookState::Ready; });
    }

    //! As a source tells of an entry that was not there.
    RecipientKey add(const QList<std::pair<Field, QString>>& values)
    {
        const RecipientKey key = book().takeKeys(1).first();
        ChangeSet changes = from(Source::Import);
        changes.added = { key };
        for (const auto& [field, value] : values)
            changes.edits.append({ key, field, Layer::Told, value });
        book().apply(changes);
        return key;
    }

    //! As a refresh brings it.
    void change(RecipientKey key, Field field, const QString& value)
    {
        ChangeSet changes = from(Source::Service);
        changes.edits = { { key, field, Layer::Told, value } };
        book().apply(changes);
    }

    //! Without anything in it yet.
    static ChangeSet from(Source source)
    {
        ChangeSet changes;
        changes.source = source;
        changes.time = QDateTime::currentDateTimeUtc();
        return changes;
    }

    Session session{ Profile::create(
                         QStringLiteral("Test"), Environment::Custom, QUrl(QStringLiteral("https://localhost:1"))),
        k2::Credentials{} };
};

//! By its accessible name; null if there is none.
inline QPushButton* buttonIn(const QWidget& widget, const QString& name)
{
    for (auto* button : widget.findChildren<QPushButton*>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

} // namespace PayRecipients
