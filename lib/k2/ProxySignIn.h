// SPDX-License-Identifier: MIT
//! What a proxy on the way is told of who asks, when it wants to know.
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QNetworkProxy;

namespace k2 {

//! What one proxy takes.
struct ProxyCredentials {
    QString user;
    QString password;

    ~ProxyCredentials();

    friend bool operator==(const ProxyCredentials&, const ProxyCredentials&) = default;
};

//! Gives proxies the user name and password that they ask for, and holds what was refused until somebody knows better.
//!
//! A proxy asks before the connection to the service is there, so nothing was sent, and whatever waits can be sent
//! afterwards. Clients may share one object. Held in memory only.
class ProxySignIn : public QObject {
    Q_OBJECT

public:
    //! \param isKnown there are other credentials than those that were refused
    using Done = std::function<void(bool isKnown)>;

    using QObject::QObject;

    //! Host and port, as people know a proxy.
    static QString nameOf(const QNetworkProxy& proxy);

    //! Grows with every answer().
    quint64 turn() const { return m_turn; }
    //! The answer to asked(): what has waited for this proxy goes on with these, which no other proxy is told.
    void answer(const QString& proxy, const ProxyCredentials& credentials);
    //! The other answer: what has waited for this proxy fails.
    void decline(const QString& proxy);

    //! \internal The proxy with what is known of it, so that Qt asks only when that is refused.
    QNetworkProxy withCredentials(QNetworkProxy proxy) const;
    //! \internal This proxy wants something else than it was told.
    void takeRefusal(const QNetworkProxy& proxy);
    //! \internal For what this proxy has refused. Answers once, never before this returns, and not at all when
    //! `context` is gone by then. Where nobody listens to asked(), nothing is known. \param turn in which it was sent
    void wait(const QString& proxy, quint64 turn, QObject* context, const Done& done);

Q_SIGNALS:
    //! Somebody must answer() or decline() for this proxy; until then it is not asked for again, but another may be.
    //! \param proxy see nameOf()
    //! \param wasRefused what was known is not what the proxy takes
    void asked(const QString& proxy, bool wasRefused);
    //! By answer(): connections that are made from now on use it.
    void answered();

private:
    struct Waiting {
        QPointer<QObject> context;
        Done done;
    };
    struct Known {
        ProxyCredentials credentials{};
        quint64 turn = 0; //!< in which it was learnt; sent earlier, nothing knew of it
        bool wasRefused = false;
    };

    void endWaiting(const QString& proxy, bool isKnown);

    // By the names of the proxies.
    QHash<QString, Known> m_known;
    QHash<QString, QList<Waiting>> m_waiting;
    quint64 m_turn = 0;
};

} // namespace k2
