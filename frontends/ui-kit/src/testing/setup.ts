/** What Vuetify's overlays ask of a browser and happy-dom does not have. A setup file of every frontend's tests. */
globalThis.visualViewport ??= Object.assign(new EventTarget(), {
  width: 1440,
  height: 900,
  scale: 1,
  offsetLeft: 0,
  offsetTop: 0,
  pageLeft: 0,
  pageTop: 0,
  onresize: null,
  onscroll: null,
  onscrollend: null,
});
