// npm ci must work where no browser can be downloaded: the browser is found, or fetched, when it is needed.
module.exports = { skipDownload: true };
