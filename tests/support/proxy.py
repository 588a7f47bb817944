# SPDX-License-Identifier: MIT
"""An HTTP proxy that asks for a user name and password (RFC 9110, 11.7: Basic), and leads every host to this machine."""
import base64
import socket
import threading

# Reserved for tests (RFC 6761): no name server knows it, so only a proxy leads there.
HOST = 'service.test'


class Proxy:
    """Tunnels CONNECTs until stop(). `asked` counts those that came without the right password, `tunnels` the others."""

    def __init__(self, user, password):
        self.user, self.password = user, password
        self.asked = self.tunnels = 0
        self.received = b''  # outside of tunnels
        self._open = set()
        self._listener = socket.create_server(('127.0.0.1', 0))
        self.port = self._listener.getsockname()[1]
        self.url = f'http://127.0.0.1:{self.port}'
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self._listener.close()
        self.drop()

    def drop(self):
        """Ends every connection: the next one has to prove itself anew."""
        for peer in list(self._open):
            try:
                peer.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        self._open.add(client)
        try:
            with client:
                while head := self._head(client):
                    if self._is_allowed(head):
                        self.tunnels += 1
                        return self._tunnel(client, head)
                    self.asked += 1
                    client.sendall(b'HTTP/1.1 407 Proxy Authentication Required\r\n'
                                   b'Proxy-Authenticate: Basic realm="company"\r\nContent-Length: 0\r\n\r\n')
        except OSError:
            pass
        finally:
            self._open.discard(client)

    def _head(self, client):
        head = b''
        while b'\r\n\r\n' not in head:
            more = client.recv(4096)
            if not more:
                return None
            head += more
        self.received += head
        return head

    def _is_allowed(self, head):
        right = base64.b64encode(f'{self.user}:{self.password}'.encode())
        return b'\r\nproxy-authorization: basic ' + right.lower() + b'\r\n' in head.lower() and right in head

    def _tunnel(self, client, head):
        method, target, _ = head.split(b'\r\n', 1)[0].split(b' ')
        if method != b'CONNECT':
            return
        with socket.create_connection(('127.0.0.1', int(target.rsplit(b':', 1)[1]))) as service:
            self._open.add(service)
            client.sendall(b'HTTP/1.1 200 Connection established\r\n\r\n')
            back = threading.Thread(target=pump, args=(service, client), daemon=True)
            back.start()
            pump(client, service)
            back.join()
            self._open.discard(service)


def pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    for peer in (source, target):
        try:
            peer.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
