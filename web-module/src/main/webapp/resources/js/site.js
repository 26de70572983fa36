/* Small helps on top of pages that work without them: suggestions, live times, countdown, print, saved searches. */
(function () {
  "use strict";

  const kiosk = document.documentElement.dataset.layout === "kiosk";
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  /* After an error the summary is read first. */
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();

  const words = document.documentElement.dataset;
  const here = document.currentScript ? document.currentScript.src : location.href;
  const typedIn = (form) => form.querySelector("input:not([type=hidden]):not([type=submit]), textarea, select");
  const release = (form) => {
    delete form.dataset.sent;
    all("[aria-disabled]", form).forEach((button) => button.removeAttribute("aria-disabled"));
    all(".waiting", form).forEach((button) => button.classList.remove("waiting"));
  };

  /* A page brought back from the browser's memory is asked for anew: what it shows may be over; not what was typed. */
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    const forms = all("form[method=post]").filter(typedIn);
    if (forms.length) forms.forEach(release); else location.reload();
  });

  /* Said beside the form, and to whoever does not see it. */
  const tell = (form, text, role) => {
    let note = form.querySelector(".told");
    if (!note) {
      note = document.createElement("p");
      note.className = "told";
      form.append(note);
    }
    note.setAttribute("role", role);
    note.classList.toggle("hidden-visually", role === "status");
    note.textContent = text;
  };

  const connected = () => {
    const probe = new AbortController();
    const late = setTimeout(() => probe.abort(), 8000);
    return fetch(here, { method: "HEAD", cache: "no-store", signal: probe.signal })
      .then(() => true, () => false)
      .finally(() => clearTimeout(late));
  };

  /* A second press does nothing more, and what is pressed shows that it waits. What was typed is sent only when the site
     can be reached: a failed answer would take the page away and all of it along. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent === "1") { event.preventDefault(); return; }
    const known = form.dataset.sent === "known";
    form.dataset.sent = "1";
    if (event.submitter) {
      event.submitter.setAttribute("aria-disabled", "true");
      event.submitter.classList.add("waiting");
    }
    tell(form, words.waiting, "status");
    // what an old browser cannot send again is sent at once
    if (known || !typedIn(form) || !form.requestSubmit) return;
    event.preventDefault();
    connected().then((reached) => {
      if (!reached) {
        release(form);
        tell(form, words.offline, "alert");
        return;
      }
      form.dataset.sent = "known";
      if (event.submitter) event.submitter.removeAttribute("aria-disabled");
      form.requestSubmit(event.submitter);
    });
  });

  /* The clinic's zone is named where its time is not the viewer's. */
  const difference = (timeZone) => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts().find((part) => part.type === "timeZoneName").value;
  all("[data-zone]").forEach((note) => {
    try { note.hidden = difference(note.dataset.zone) === difference(undefined); } catch (e) { note.hidden = false; }
  });

  all("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));

  /* Choices that depend on this one are fetched beside it: a page that reloads under the arrow keys takes the focus away. */
  let refined = 0;
  document.addEventListener("change", async (event) => {
    const select = event.target.closest("select[data-refine=true]");
    if (!select) return;
    const form = select.form;
    const mine = ++refined;
    const asked = new URLSearchParams(Array.from(new FormData(form)).filter(([, value]) => value));
    const answer = await fetch(form.getAttribute("action") + "?" + asked).catch(() => null);
    if (!answer || !answer.ok || mine !== refined) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const wanted = all("select", all("form", fresh).find((other) => other.getAttribute("action") === form.getAttribute("action") && other.querySelector("select")));
    let last = null;
    wanted.forEach((other) => {
      const field = form.querySelector("#" + CSS.escape(other.id));
      const place = field ? field.closest(".field") : null;
      if (!place && last) last.after(document.importNode(other.closest(".field"), true));
      else if (field && field !== select && field.innerHTML !== other.innerHTML) field.innerHTML = other.innerHTML;
      const now = form.querySelector("#" + CSS.escape(other.id));
      last = now ? now.closest(".field") : last;
    });
    all("select", form).filter((field) => !wanted.some((other) => other.id === field.id)).forEach((field) => field.closest(".field").remove());
  });

  /* One open menu closes with Escape and when focus leaves it. */
  all("details.menu").forEach((menu) => {
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
    });
    document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
  });

  /* How long a time is still kept. */
  const left = document.querySelector("[data-left]");
  if (left) {
    const until = Date.now() + Number(left.dataset.left) * 1000;
    const tick = () => {
      const seconds = Math.max(0, Math.round((until - Date.now()) / 1000));
      left.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      if (seconds > 0) return;
      clearInterval(timer);
      location.replace(left.dataset.over + (left.dataset.over.includes("?") ? "&" : "?") + "gone=1");
    };
    const timer = setInterval(tick, 1000);
    tick();
  }

  /* Free times are read again while one looks, but not under the finger of somebody who is choosing by keyboard. */
  const live = document.querySelector("[data-refresh]");
  if (live) {
    const refresh = async () => {
      if (document.hidden) return;
      const answer = await fetch(location.href, { headers: { "X-Refresh": "1" } }).catch(() => null);
      if (!answer || !answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(live.id);
      const focused = live.contains(document.activeElement) ? document.activeElement : null;
      const again = focused && (focused.value ? `[value="${focused.value}"]` : focused.href ? `[href="${focused.getAttribute("href")}"]` : null);
      if (!fresh || fresh.innerHTML === live.innerHTML) return;
      live.innerHTML = fresh.innerHTML;
      const same = again && live.querySelector(again);
      if (same) same.focus();
    };
    setInterval(refresh, Number(live.dataset.refresh) * 1000);
    document.addEventListener("visibilitychange", refresh);
  }

  /* Suggestions as one types: a combobox with a list, all keys of the pattern. */
  all("input[data-suggest]").forEach((input) => {
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let active = -1;
    let turn = 0;
    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels[0].textContent);
    list.hidden = true;
    status.className = "hidden-visually";
    status.setAttribute("role", "status");
    input.closest(".search").append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    const close = () => { list.hidden = true; active = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
    const choose = (option) => { location.assign(option.dataset.address); };
    const mark = (index) => {
      const options = all("[role=option]", list);
      active = (index + options.length) % options.length;
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
      input.setAttribute("aria-activedescendant", options[active].id);
    };
    const show = (found) => {
      list.replaceChildren(...found.map((item, i) => {
        const option = document.createElement("li");
        const label = document.createElement("span");
        const kind = document.createElement("span");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = item.address;
        label.textContent = item.label + (item.detail ? ", " + item.detail : "");
        kind.className = "kind";
        kind.textContent = item.kind;
        option.append(label, kind);
        option.addEventListener("mousedown", (event) => { event.preventDefault(); choose(option); });
        return option;
      }));
      active = -1;
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      status.textContent = input.dataset.found + " " + found.length;
    };
    let timer;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      const text = input.value.trim();
      if (text.length < 2) { close(); return; }
      timer = setTimeout(async () => {
        const mine = ++turn;
        const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(text)).catch(() => null);
        if (answer && answer.ok && mine === turn) show(await answer.json());
      }, 150);
    });
    input.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "ArrowDown") { event.preventDefault(); mark(active + 1); }
      if (event.key === "ArrowUp") { event.preventDefault(); mark(active - 1); }
      if (event.key === "Escape") { event.preventDefault(); close(); }
      if (event.key === "Enter" && active >= 0) { event.preventDefault(); choose(all("[role=option]", list)[active]); }
    });
    input.addEventListener("blur", close);
  });

  /* Searches somebody asked to remember, on this device only and never on a kiosk. */
  if (!kiosk) {
    const key = "searches";
    const read = () => { try { return JSON.parse(localStorage.getItem(key)) || []; } catch (e) { return []; } };
    const write = (searches) => localStorage.setItem(key, JSON.stringify(searches.slice(0, 5)));
    all("[data-save]").forEach((button) => button.addEventListener("click", () => {
      const search = { address: button.dataset.save, label: button.dataset.label };
      write([search].concat(read().filter((other) => other.address !== search.address)));
      button.textContent = button.dataset.saved;
    }));
    const saved = document.getElementById("saved");
    if (saved && read().length) {
      const list = saved.querySelector("ul");
      saved.hidden = false;
      read().filter((search) => /^\/doctors(\?|$)/.test(search.address)).forEach((search) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        const forget = document.createElement("button");
        link.className = "choice";
        link.href = search.address;
        link.textContent = search.label;
        forget.type = "button";
        forget.className = "button quiet";
        forget.textContent = "×";
        forget.setAttribute("aria-label", list.dataset.forget + ": " + search.label);
        forget.addEventListener("click", () => {
          write(read().filter((other) => other.address !== search.address));
          item.remove();
          saved.hidden = read().length === 0;
        });
        item.append(link, forget);
        list.append(item);
      });
    }
  }
})();
