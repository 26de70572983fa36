/* The same clinics as in the list, as marks. Without tiles the marks stand on plain ground. */
(function () {
  "use strict";

  const element = document.getElementById("map");
  if (!element || !window.L) return;
  const marks = Array.from(document.querySelectorAll("[data-mark]")).map((source) => ({
    at: [Number(source.dataset.latitude), Number(source.dataset.longitude)],
    name: source.querySelector(".name") ? source.querySelector(".name").textContent : document.querySelector("h1").textContent,
    href: source.getAttribute("href"),
    number: source.dataset.mark,
  }));
  const map = L.map(element, { zoomControl: false, attributionControl: Boolean(element.dataset.tiles), scrollWheelZoom: false });
  L.control.zoom({ zoomInTitle: element.dataset.in, zoomOutTitle: element.dataset.out }).addTo(map);
  if (element.dataset.tiles) {
    L.tileLayer(element.dataset.tiles, { maxZoom: 18, attribution: "© OpenStreetMap" }).addTo(map);
  }
  marks.forEach((mark) => {
    const number = document.createElement("span");
    number.textContent = mark.number;
    const icon = L.divIcon({ className: "mark", iconSize: [32, 32], html: number });
    const pin = L.marker(mark.at, { icon, alt: mark.name, title: mark.name, keyboard: Boolean(mark.href) }).addTo(map);
    if (!mark.href) return;
    const link = document.createElement("a");
    link.href = mark.href;
    link.textContent = mark.name;
    pin.bindPopup(link);
  });
  if (marks.length) map.fitBounds(L.latLngBounds(marks.map((mark) => mark.at)), { padding: [32, 32], maxZoom: 14 });
})();
