/** 林小满's commission, in its parts: trade and subordinate; pending, withdrawable, locked and withdrawn. */
export const sampleCommission = {
  totalcommission: 150_000,
  tradecommission: 128_640,
  subcommission: 21_360,
  pendingcommission: 32_050,
  withdrawableamount: 41_950,
  autowithdrawamount: 24_150,
  manualwithdrawamount: 17_800,
  lockedamount: 12_000,
  withdrawnamount: 64_000,
  debtamount: 0,
};
