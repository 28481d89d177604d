"""Messages to the callers' servers, in threads of their own: a server that is slow delays no job, and no other's messages."""

from __future__ import annotations

import json
import logging
import threading
import time

from .. import webhooks
from ..problems import where
from ..sealing import Secrets
from ..settings import ServerSettings
from ..store.models import Delivery, Job
from .claims import Claims
from .registry import Jobs

_AT_ONCE = 4
_PAUSE = 0.5
_RECOVERY = 2.0
log = logging.getLogger("notegate.jobs")


class Sender:
    """Sends what is due, one message at a time to each owner, until ``stop`` is set."""

    def __init__(
        self, jobs: Jobs, claims: Claims, secrets: Secrets, settings: ServerSettings, stop: threading.Event
    ) -> None:
        self._jobs = jobs
        self._claims = claims
        self._secrets = secrets
        self._settings = settings
        self._stop = stop
        self._busy: set[str] = set()
        self.last = 0.0
        """When something was last sent, by the monotonic clock."""

    def start(self) -> None:
        """Begin, in a thread that ends with the program: what is being sent then is sent again by the next."""
        threading.Thread(target=self._run, daemon=True).start()

    def step(self) -> bool:
        """Send one message; False when none is due."""
        claimed = self._claimed()
        if claimed is not None:
            self._deliver(*claimed)
        return claimed is not None

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                claimed = self._claimed() if len(self._busy) < _AT_ONCE else None
            except Exception as error:  # the database may be away for a while
                if not self._stop.is_set():
                    log.error("%s", where(error))
                    self._stop.wait(_RECOVERY)
                continue
            if claimed is None:
                self._stop.wait(_PAUSE)
            else:
                threading.Thread(target=self._deliver, args=claimed, daemon=True).start()

    def _claimed(self) -> tuple[Delivery, Job] | None:
        # Longer than any sending takes: nobody else takes the message for one that was left lying.
        patience = 2 * webhooks.TIMEOUT + self._settings.lease
        claimed = self._claims.letter_to_send(now=time.time(), patience=patience, but_not=tuple(self._busy))
        if claimed is not None:
            self._busy.add(claimed[0].owner)
        return claimed

    def _deliver(self, letter: Delivery, job: Job) -> None:
        try:
            outcome, arrived = self._sent(letter, job)
            pause = webhooks.PAUSES[letter.attempts - 1] if letter.attempts <= len(webhooks.PAUSES) else None
            again = None if arrived or pause is None else time.time() + pause
            self._claims.letter_sent(letter.id, outcome, again_at=again, arrived=arrived)
        except Exception as error:  # it is due again in a while, as if it had not been sent
            log.error("%s", where(error))
        finally:
            self._busy.discard(letter.owner)
            self.last = time.monotonic()

    def _sent(self, letter: Delivery, job: Job) -> tuple[str, bool]:
        try:
            url = self._jobs.require_head(job).webhook
            secret = webhooks.secret_of(self._secrets, letter.owner)
            webhooks.send(url, letter.id, json.loads(letter.body), secret, allow=self._settings.webhook_allow)
        except webhooks.NotSentError as error:
            return str(error), False
        except Exception as error:
            log.error("%s", where(error))
            return type(error).__name__, False
        return "delivered", True
