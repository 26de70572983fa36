/* Small helps on top of pages that work without them: suggestions, live times, countdown, print, saved searches. */
(function () {
  "use strict";

  const kiosk = document.documentElement.dataset.layout === "kiosk";
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  /* After an error the summary is read first. */
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();

  /* A page brought back from the browser's memory is asked for anew: what it shows may be over. */
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  /* A second press does nothing more. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    if (event.submitter) event.submitter.setAttribute("aria-disabled", "true");
  });

  /* The clinic's zone is named where its time is not the viewer's. */
  const difference = (timeZone) => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts().find((part) => part.type === "timeZoneName").value;
  all("[data-zone]").forEach((note) => { note.hidden = difference(note.dataset.zone) === difference(undefined); });

  all("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
  all("select[data-refine]").forEach((select) => select.addEventListener("change", () => select.form.requestSubmit()));

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
