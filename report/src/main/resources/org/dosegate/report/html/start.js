'use strict';
const reportData = JSON.parse(document.getElementById('report-data').textContent);
