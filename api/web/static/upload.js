// A sheet in, the same sheet back: sent to the jobs of the API, watched until it is done.

import { t } from "./page.js";

const form = document.getElementById("upload");
const drop = document.getElementById("drop");
const file = document.getElementById("file");
const start = document.getElementById("start");
const panel = document.getElementById("job");
const title = document.getElementById("job-name");
const bar = document.getElementById("job-bar");
const state = document.getElementById("job-state");
const counts = document.getElementById("job-counts");
const results = document.getElementById("job-results");
const stop = document.getElementById("job-stop");
const remove = document.getElementById("job-delete");
const again = document.getElementById("job-again");

const FIRST_LOOK = 300;
const LAST_LOOK = 3000;
// The job of this tab, so that it is found again when the page is loaded anew or said in another language.
const KEPT = "notegate-job";
let address = null;
let upload = null;
let timer = 0;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = file.files[0];
  if (!chosen) return;
  const kinds = file.accept.split(",");
  open(chosen.name);
  if (!kinds.some((kind) => chosen.name.toLowerCase().endsWith(kind))) end(t("js.wrong-kind"));
  else if (chosen.size > Number(form.dataset.most)) end(t("js.too-large"));
  else send(chosen);
});

for (const name of ["dragenter", "dragover"])
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("drop--over");
  });
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("drop--over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) file.files = event.dataTransfer.files;
});

function open(name) {
  panel.hidden = false;
  form.hidden = true;
  title.textContent = name;
  counts.hidden = results.hidden = remove.hidden = again.hidden = true;
  stop.hidden = bar.hidden = false;
  bar.removeAttribute("value");
  state.textContent = "";
  title.focus({ preventScroll: true });
}

/** Nothing more will happen: say why, and let somebody begin anew. */
function end(words) {
  window.clearTimeout(timer);
  state.textContent = words;
  stop.hidden = bar.hidden = true;
  again.hidden = false;
}

function send(chosen) {
  const data = new FormData();
  data.append("file", chosen);
  // Only the older way of sending tells how much has gone out.
  upload = new XMLHttpRequest();
  upload.open("POST", "/v1/jobs");
  upload.responseType = "json";
  upload.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) said(t("js.uploading", { percent: Math.floor((100 * event.loaded) / event.total) }));
  });
  upload.addEventListener("load", () => {
    const answer = upload.response;
    if (upload.status !== 202) refused(upload.status, answer?.detail);
    else {
      address = answer.links.self;
      window.sessionStorage.setItem(KEPT, JSON.stringify({ address, name: chosen.name }));
      said(t("js.waiting"));
      look(FIRST_LOOK);
    }
  });
  upload.addEventListener("error", () => end(t("js.offline-job")));
  upload.send(data);
}

/** Say why nothing comes of it. The jobs speak English; the page asks for the words of its own language. */
async function refused(status, words) {
  if (status === 401) {
    end(t("js.signed-out"));
    return;
  }
  let reason = words || String(status);
  end(t("js.failed", { reason }));
  if (!words) return;
  try {
    const answer = await fetch("/upload/said", { method: "POST", body: new URLSearchParams({ words }), redirect: "error" });
    if (answer.ok) reason = await answer.text();
  } catch {
    return; // what has been said stands
  }
  said(t("js.failed", { reason }));
}

/** Said only when it is news: a screen reader reads it out each time. */
function said(words) {
  if (state.textContent !== words) state.textContent = words;
}

function look(wait) {
  window.clearTimeout(timer);
  timer = window.setTimeout(async () => {
    try {
      const answer = await fetch(address, { cache: "no-store", redirect: "error" });
      const job = await answer.json();
      if (answer.status === 404) gone();
      if (!answer.ok) refused(answer.status, job.detail);
      else show(job, wait);
    } catch {
      // The server may be starting again; the job goes on where it was.
      said(t("js.offline-job"));
      look(LAST_LOOK);
    }
  }, wait);
}

function show(job, wait) {
  const { total, done, bad } = job.rows;
  if (total) bar.value = done / total;
  switch (job.state) {
    case "done":
      finished(job);
      return;
    case "failed":
      refused(200, job.problem);
      remove.hidden = false;
      return;
    case "cancelled":
    case "expired":
      gone();
      end(t("js.cancelled"));
      return;
    case "checking":
    case "reading":
      said(total ? t("js.running", { done, total }) : t("js.running-some", { done }));
      break;
    default:
      said(t("js.waiting"));
  }
  look(Math.min(wait * 1.5, LAST_LOOK));
}

function finished(job) {
  const { block, review, pass } = job.verdicts;
  end(t("js.done", { done: job.rows.done }));
  // What comes back is what went in, unless somebody wants another form of it.
  const same = { csv: "csv", tsv: "csv", xlsx: "xlsx" }[job.kind] ?? "jsonl";
  const lines = { block, review, pass, problems: job.rows.bad };
  counts.replaceChildren(
    ...Object.entries(lines).map(([name, count]) => {
      const line = document.createElement("li");
      line.textContent = t(`js.count-${name}`, { count });
      return line;
    }),
  );
  counts.hidden = results.hidden = remove.hidden = false;
  for (const link of results.querySelectorAll("a")) {
    link.href = job.links.results[link.dataset.format];
    link.classList.toggle("act--main", link.dataset.format === same);
  }
}

function gone() {
  window.sessionStorage.removeItem(KEPT);
}

async function forget(words) {
  try {
    await fetch(address, { method: "DELETE", redirect: "error" });
    gone();
    results.hidden = counts.hidden = remove.hidden = true;
    end(t(words));
  } catch {
    said(t("js.offline-job"));
  }
}

stop.addEventListener("click", () => {
  if (address) forget("js.cancelled");
  else {
    upload?.abort();
    end(t("js.cancelled"));
  }
});
remove.addEventListener("click", () => forget("js.deleted-job"));
again.addEventListener("click", () => {
  gone();
  address = null;
  panel.hidden = true;
  form.hidden = false;
  form.reset();
  file.focus();
});

const kept = JSON.parse(window.sessionStorage.getItem(KEPT) ?? "null");
if (kept) {
  address = kept.address;
  open(kept.name);
  look(0);
}
